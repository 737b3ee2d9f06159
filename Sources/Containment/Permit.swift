/// Proof that the policy table was asked. The store begins no write
/// transaction without one, and only `PolicyTable` can make one.
public struct Permit: Hashable, Sendable {
    public let audience: Audience
    public let capability: Capability
    public let level: Level
    /// Of the levels it was given under: the store refuses an older one.
    public let epoch: Int64

    init(audience: Audience, capability: Capability, level: Level, epoch: Int64 = 0) {
        self.audience = audience
        self.capability = capability
        self.level = level
        self.epoch = epoch
    }
}
