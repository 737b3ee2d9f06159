/// A slot that a schedule promises and no one has made yet.
public struct SlotDraft: Hashable, Sendable {
    public let start: Instant
    public let end: Instant
    public let modality: Modality
    public let audience: SlotAudience
    /// The first instant at which the public may hold it.
    public let publicFrom: Instant

    public init(start: Instant, end: Instant, modality: Modality, audience: SlotAudience, publicFrom: Instant) {
        self.start = start
        self.end = end
        self.modality = modality
        self.audience = audience
        self.publicFrom = publicFrom
    }

    /// The slot it becomes: free, or closed.
    public func slot(id: SlotID, of schedule: Schedule, isClosed: Bool = false) -> Slot {
        Slot(
            id: id, schedule: schedule.id, clinic: schedule.clinic, practitioner: schedule.practitioner, start: start,
            end: end, modality: modality, audience: audience, state: isClosed ? .unavailable : .free, publicFrom: publicFrom
        )
    }
}
