/// A visit someone has. FHIR: `Appointment`. Holds nothing personal: the
/// particulars are sealed beside it.
public struct Appointment: Hashable, Sendable {
    public var id: AppointmentID
    public var reference: AppointmentReference
    public var slot: SlotID
    public var clinic: ClinicID
    public var practitioner: PractitionerID
    public var start: Instant
    public var end: Instant
    public var modality: Modality
    public var state: AppointmentState
    /// iCalendar SEQUENCE: 0 at booking, +1 at each reschedule and at the cancel.
    public var sequence: Int
    public var created: Instant
    public var updated: Instant

    public init(
        id: AppointmentID, reference: AppointmentReference, slot: SlotID, clinic: ClinicID, practitioner: PractitionerID,
        start: Instant, end: Instant, modality: Modality, state: AppointmentState, sequence: Int, created: Instant,
        updated: Instant
    ) {
        self.id = id
        self.reference = reference
        self.slot = slot
        self.clinic = clinic
        self.practitioner = practitioner
        self.start = start
        self.end = end
        self.modality = modality
        self.state = state
        self.sequence = sequence
        self.created = created
        self.updated = updated
    }
}
