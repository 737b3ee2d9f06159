import Synchronization
import Testing

@testable import Operations
@testable import Patients
@testable import UseCases

@Suite struct ReadinessProbeTests {
    /// A question that stays open until the test answers it.
    private final class Questions: Sendable {
        private let open = Mutex<[@Sendable (Readiness) -> Void]>([])

        func ask(_ tell: @escaping @Sendable (Readiness) -> Void) { open.withLock { $0.append(tell) } }
        var count: Int { open.withLock { $0.count } }
        func answer(_ readiness: Readiness) {
            for tell in open.withLock({ $0 }) { tell(readiness) }
        }
    }

    @Test func aStoreThatStandsStillIsToldOfInTime() async {
        let probe = ReadinessProbe(patience: .milliseconds(20), freshness: .zero)
        let questions = Questions()
        #expect(await probe.answer(questions.ask) == .storeUnavailable)
        // It is not asked again while it owes an answer.
        #expect(await probe.answer(questions.ask) == .storeUnavailable)
        #expect(questions.count == 1)
        questions.answer(.ready)
        #expect(await probe.answer(questions.ask) == .storeUnavailable)
        #expect(questions.count == 2)
    }

    @Test func howeverManyAskItIsAskedOnce() async {
        let probe = ReadinessProbe(patience: .seconds(600), freshness: .seconds(600))
        let questions = Questions()
        let answers = await withTaskGroup(of: Readiness.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    await probe.answer { tell in
                        questions.ask(tell)
                        tell(.storeNotWritable)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: .storeNotWritable, count: 50))
        #expect(questions.count == 1)
    }
}
