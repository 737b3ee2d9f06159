/// Proof that the policy table was asked. The store begins no write
/// transaction without one, and only `PolicyTable` can make one.
public struct Permit: Hashable, Sendable {
    public let audience: Audience
    public let capability: Capability
    public let level: Level

    init(audience: Audience, capability: Capability, level: Level) {
        self.audience = audience
        self.capability = capability
        self.level = level
    }
}
