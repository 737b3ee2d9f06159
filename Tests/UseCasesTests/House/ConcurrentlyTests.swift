import Synchronization
import Testing

@testable import Patients
@testable import UseCases

@Suite struct ConcurrentlyTests {
    @Test(arguments: [1, 3, 50])
    func answersComeInOrderAndNoMoreRunThanMay(atOnce: Int) async throws {
        let running = Mutex((now: 0, most: 0))
        let answers = try await concurrently(Array(0..<40), atOnce: atOnce) { number async throws(Refusal) -> Int in
            running.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            // The later ones are done sooner.
            for _ in number..<40 { await Task.yield() }
            running.withLock { $0.now -= 1 }
            return number * 2
        }
        #expect(answers == (0..<40).map { $0 * 2 })
        #expect(running.withLock { $0.most } <= atOnce && running.withLock { $0.now } == 0)
    }

    @Test func afterAFailureNothingMoreBegins() async {
        let begun = Mutex(0)
        await #expect(throws: Refusal.tooLate) {
            _ = try await concurrently(Array(0..<40), atOnce: 1) { number async throws(Refusal) -> Int in
                begun.withLock { $0 += 1 }
                if number == 2 { throw .tooLate }
                return number
            }
        }
        #expect(begun.withLock { $0 } == 3)
    }
}
