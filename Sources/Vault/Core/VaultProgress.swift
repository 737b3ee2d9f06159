internal import Seals
internal import Synchronization

/// What shows that the core works, readable while it does.
final class VaultProgress: Sendable {
    private let instance = UInt64.random(in: .min ... .max)
    private let steps = Atomic<UInt64>(0)
    private let waiting = Atomic<Int>(0)

    func step() { steps.add(1, ordering: .relaxed) }
    func took() { waiting.add(1, ordering: .relaxed) }

    func answered() {
        waiting.subtract(1, ordering: .relaxed)
        step()
    }

    var pulse: VaultPulse {
        VaultPulse(
            instance: instance, steps: steps.load(ordering: .relaxed), waiting: max(0, waiting.load(ordering: .relaxed)))
    }
}
