import Credentials
import Foundation
import Scheduling
import Seals
import Synchronization
import Testing

@testable import Vault
@testable import VaultCalls

@Suite struct HashingTests {
    /// A flood of strangers keeps nobody out whom the vault knows.
    @Test func soManyPasswordsWaitAndTheKnownGoFirst() async throws {
        let pool = HashingPool()
        let (began, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let results = Mutex<[String]>([])
        func submit(_ name: String, isKnown: Bool) {
            pool.submit(isKnown: isKnown, { .wrong }) { result in
                results.withLock { $0.append({ if case .busy = result { name + " busy" } else { name } }()) }
            }
        }
        pool.submit(
            isKnown: false,
            {
                began.signal(); gate.wait(); return .wrong
            }, done: { _ in })
        began.wait()
        for _ in 0..<HashingPool.waitingMax { submit("stranger", isKnown: false) }
        submit("stranger", isKnown: false)
        submit("known", isKnown: true)
        #expect(results.withLock { $0 } == ["stranger busy"])
        gate.signal()
        await pool.finish()
        let order = results.withLock { $0 }
        #expect(order[1] == "known" && order.count { $0 == "stranger" } == HashingPool.waitingMax)
    }

    /// Whoever is turned away for want of room is told so, and not counted.
    @Test func whoFindsTheRoomFullIsToldToComeBack() throws {
        let fixture = try Fixture()
        var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let password = try Password("some password")
        let call = SignInCall(proof: .password(EmailAddress("a@example.org")!, password, code: "0"), device: nil, browser: nil)
        for (result, expected) in [(HashResult.busy, StaffRefusal.tooManyTries(retryAfterSeconds: 5)), (.wrong, .signInFailed)] {
            guard case .hash(let work) = core.take([call.work])[0], case .answer(let answer) = core.take([.hashed(work.next, result)])[0]
            else {
                Issue.record("no refusal")
                return
            }
            #expect(try SignInCall.decode(answer).refusal == expected)
        }
    }

    /// While a password is hashed, all else is answered.
    @Test func hashingKeepsNobodyWaiting() async throws {
        let fixture = try Fixture({ $0.passwordCost = PasswordCost(memoryKiB: 65_536, passes: 6)! })
        try await fixture.withDesk { desk in
            let password = try Password("not the password")
            let first = await withTaskGroup(of: String.self) { group in
                group.addTask {
                    let proof = SignInProof.password(EmailAddress("a@example.org")!, password, code: "0")
                    return (try? await desk.vault.signIn(proof, device: nil)) == nil ? "hashed" : "let in"
                }
                group.addTask { (try? await desk.vault.verificationKey()) == nil ? "unavailable" : "answered" }
                return await group.next()
            }
            #expect(first == "answered")
        }
    }

    /// Requests that were taken are answered, hashing included.
    @Test func closingAnswersWhatIsBeingHashed() async throws {
        let fixture = try Fixture()
        let vault = try fixture.open()
        let password = try Password("not the password")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    await #expect(throws: StaffFault.self) {
                        try await vault.client.signIn(.password(EmailAddress("n\(number)@example.org")!, password, code: "0"), device: nil)
                    }
                }
            }
            await vault.close()
            try await group.waitForAll()
        }
    }

    @Test func whatIsTakenBackIsNotCounted() throws {
        let fixture = try Fixture()
        var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let password = try Password("some password")
        let call = SignInCall(proof: .password(EmailAddress("a@example.org")!, password, code: "0"), device: nil, browser: nil)
        for result in Array(repeating: HashResult.busy, count: 15) + Array(repeating: .failed, count: 15) {
            guard case .hash(let work) = core.take([call.work])[0] else {
                Issue.record("kept out")
                return
            }
            _ = core.take([.hashed(work.next, result)])
        }
    }
}
