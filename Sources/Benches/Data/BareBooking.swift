import Bytes
import Notary
import Scheduling
import Seals
import Store

/// One hold and one booking as the store sees them, made without the verbs:
/// the same seals and the same statements, for yardsticks.
struct BareBooking {
    let hold: SlotHoldWrite
    let booking: BookingWrite

    /// - Parameters:
    ///   - day: the key of the clinic's visits on the slot's date.
    ///   - courier: the key that contacts are sealed to.
    init(slot: Slot, day: SealPublicKey, courier: SealPublicKey, now: Instant, using generator: inout some RandomNumberGenerator) throws {
        let owner = OwnerSecret(using: &generator)
        let holdID = HoldID(at: now, using: &generator)
        let token = HoldToken(owner: owner, hold: holdID)
        hold = SlotHoldWrite(
            slot: slot.id, of: slot.clinic, hold: holdID, tokenHash: token.hash.bytes, ownerHash: owner.hash.bytes, now: now,
            until: now + Hold.durationSeconds, caps: [], idempotency: nil,
            leaf: Self.leaf(.holdMade, slot, nil, now, &generator))
        let appointment = Appointment(
            id: AppointmentID(at: now, using: &generator), reference: AppointmentReference(using: &generator), slot: slot.id,
            clinic: slot.clinic, practitioner: slot.practitioner, start: slot.start, end: slot.end, modality: slot.modality,
            state: .booked, sequence: 0, created: now, updated: now)
        let message = MessageID(at: now, using: &generator)
        let manage = ManageSecret(holdToken: token, appointment: appointment.id)
        let visit = VisitToken(manage: manage)
        let contact = Contact(email: Self.person.email, phone: nil, language: .french, givenName: nil, visitToken: visit)
        let plain = try ParticularsCoding.encode(Self.person)
        let record = appointment.id.bytes
        let clinic = slot.clinic
        let seals = [
            try Sealer.seal(plain, record: record, clinic: clinic, kind: .clinic, version: 1, to: day),
            try Sealer.seal(plain, record: record, clinic: clinic, kind: .person, version: 1, to: manage.publicKey),
            try Sealer.seal(ContactCoding.encode(contact), record: record, clinic: clinic, kind: .contact, version: 1, to: courier),
        ]
        let link = try Sealer.seal(
            MessageCoding.encode(.manage(ManageToken(appointment: appointment.id, secret: manage))), record: message.bytes, clinic: clinic,
            kind: .message, version: 1, to: courier)
        booking = BookingWrite(
            appointment: appointment, hold: holdID, holdTokenHash: token.hash.bytes,
            requestHash: Digest.hmac(key: token.bytes, plain).bytes,
            manageHash: manage.hash.bytes, visitHash: visit.hash.bytes, seals: seals.map(Self.row),
            message: OutboxWrite(
                id: message, kind: .confirmation, about: .appointment(appointment.id), version: 0, dueAt: now, seal: Self.row(link)),
            leaf: Self.leaf(.appointmentBooked, slot, appointment.id, now, &generator), now: now)
    }

    private static func leaf(
        _ kind: LeafKind, _ slot: Slot, _ appointment: AppointmentID?, _ now: Instant, _ generator: inout some RandomNumberGenerator
    ) -> LeafWrite {
        let record = LeafRecord.make(
            kind: kind, at: now, actor: "patient", clinic: slot.clinic, subject: slot.id.description,
            detail: appointment?.description ?? "", using: &generator)
        return LeafWrite(id: record.id, leaf: record.text, opened: record.opened, record: appointment?.bytes ?? [])
    }

    private static func row(_ sealed: SealedRecord) -> SealRow {
        SealRow(
            record: sealed.record, kind: Int64(sealed.kind.rawValue), version: Int64(sealed.version),
            clinic: sealed.clinic?.bytes ?? [], keyID: sealed.key.bytes, sealed: sealed.bytes)
    }

    private static let person = Particulars(
        givenName: "Marie", familyName: "Tremblay", birthDate: LocalDate(dayNumber: 5239), healthNumber: nil, phone: nil,
        email: EmailAddress("marie@example.org"), language: .french, bookedFor: .oneself, reason: .earache)
}
