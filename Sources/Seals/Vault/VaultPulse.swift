/// What a vault says of itself while it works: not what it does, but that it does.
///
/// Answered by a thread of its own, so that a busy vault answers too; whether
/// the work goes on shows in `steps`.
public struct VaultPulse: Hashable, Sendable {
    /// Drawn anew at each start.
    public let instance: UInt64
    /// Things done since the start; it counts within long pieces of work too.
    public let steps: UInt64
    /// Requests taken and not answered yet.
    public let waiting: Int

    public init(instance: UInt64, steps: UInt64, waiting: Int) {
        self.instance = instance
        self.steps = steps
        self.waiting = waiting
    }
}
