import Database
public import Scheduling

/// What the index of openings wants of a slot: a start reads a million of
/// them, so nothing else is read.
public struct ComingSlot: Sendable, Equatable {
    public var id: SlotID
    public var clinic: ClinicID
    public var practitioner: PractitionerID
    public var start: Instant
    public var minutes: Int
    public var modality: Modality
    public var audience: SlotAudience
    /// From when on the public may hold it.
    public var availableFrom: Instant

    static let columns = """
        id, clinic, practitioner, start_at, end_at, modality, audience,
        CASE WHEN state = \(SlotState.free.rawValue) OR public_from > hold_until + \(Hold.publicDelaySeconds) THEN public_from
            ELSE hold_until + \(Hold.publicDelaySeconds) END
        """

    init(_ row: any RowInPlace) throws(StoreError) {
        id = try row.identifier(0)
        clinic = try row.identifier(1)
        practitioner = try row.identifier(2)
        let (startSeconds, endSeconds) = (try row.integer(3), try row.integer(4))
        guard let modality = Modality(rawValue: Int(try row.integer(5))),
            let audience = SlotAudience(rawValue: Int(try row.integer(6)))
        else { throw .malformedRow }
        start = Instant(seconds: startSeconds)
        minutes = Int((endSeconds - startSeconds) / 60)
        self.modality = modality
        self.audience = audience
        availableFrom = Instant(seconds: try row.integer(7))
    }
}

extension ComingSlot {
    /// `nil` for a slot that cannot be had.
    public init?(_ row: SlotRow) {
        guard let availableFrom = row.availableFrom else { return nil }
        id = row.slot.id
        clinic = row.slot.clinic
        practitioner = row.slot.practitioner
        start = row.slot.start
        minutes = row.slot.minutes
        modality = row.slot.modality
        audience = row.slot.audience
        self.availableFrom = availableFrom
    }
}
