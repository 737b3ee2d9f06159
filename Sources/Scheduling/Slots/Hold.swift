/// One person's exclusive, short claim on a slot.
public struct Hold: Hashable, Sendable {
    public var id: HoldID
    public var slot: SlotID
    public var expires: Instant
    public var renewals: Int

    public init(id: HoldID, slot: SlotID, expires: Instant, renewals: Int) {
        self.id = id
        self.slot = slot
        self.expires = expires
        self.renewals = renewals
    }

    /// Settings of the domain, in one place.
    public static let durationSeconds: Int64 = 300
    public static let renewalsMax = 1
    /// How long one lasts of a network that holds many places at once: time
    /// enough to say where a code goes.
    public static let unprovedSeconds: Int64 = 120
    /// How long it then waits, once, for the code.
    public static let provingSeconds: Int64 = 600
    /// What frees stands this long for the matcher before the public sees it.
    public static let publicDelaySeconds: Int64 = 30
}
