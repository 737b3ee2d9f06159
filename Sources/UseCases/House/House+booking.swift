import Containment
import Database
import Logging
import Notary
import Scheduling
import Seals
import Store

/// A booking ready to be written: ids, secrets and seals are made.
struct PreparedBooking: Sendable {
    var write: BookingWrite
    var appointment: Appointment
    var manage: ManageSecret
}

extension House {
    /// The slot of a hold, once the token proves to be its own.
    ///
    /// - Throws: `.notFound` alike for an unknown hold and for a wrong token.
    func heldSlot(_ hold: HoldID, _ token: HoldToken) async throws(Refusal) -> (row: SlotRow, appointment: AppointmentRow?) {
        let (row, appointment, _) = try await heldSlotWithProof(hold, token)
        return (row, appointment)
    }

    /// And the proof of contact that it has or waits for: read together, for
    /// each reading has its price.
    func heldSlotWithProof(
        _ hold: HoldID, _ token: HoldToken
    ) async throws(Refusal) -> (row: SlotRow, appointment: AppointmentRow?, proof: ContactProofRow?) {
        let found: (slot: SlotRow, tokenHash: [UInt8], appointment: AppointmentRow?, proof: ContactProofRow?)? =
            try await read { tx throws(StoreError) in
                guard let (row, tokenHash) = try tx.slot(heldBy: hold) else { return nil }
                return (row, tokenHash, try tx.appointment(from: hold), try tx.contactProof(of: hold))
            }
        guard let found, token.matches(hash: found.tokenHash) else { throw .notFound }
        return (found.slot, found.appointment, found.proof)
    }

    /// Repeats what draws something that must be unique: a reference is six
    /// characters, and two bookings may draw the same one.
    ///
    /// - Parameters:
    ///   - what: for the log.
    ///   - attempt: is given which one it is, from 0; `nil` has it made once more.
    func drawing<Value>(_ what: String, _ attempt: (_ number: Int) async throws(Refusal) -> Value?) async throws(Refusal) -> Value {
        for number in 0..<Self.drawsMax { if let value = try await attempt(number) { return value } }
        logger.error("unique values were met again and again", metadata: ["by": "\(what)"])
        throw .internalFault
    }

    static let drawsMax = 4

    /// `nil` when a unique value was drawn twice; nothing was written then.
    func attempt<Value>(_ body: () async throws(StoreError) -> Value) async throws(Refusal) -> Value? {
        try await storing { () async throws(StoreError) in
            do throws(StoreError) {
                return try await body()
            } catch {
                guard error == .constraint(.unique) else { throw error }
                return nil
            }
        }
    }

    func attempt(_ write: BookingWrite, _ permit: Permit) async throws(Refusal) -> BookingWrite.Outcome? {
        try await attempt { () async throws(StoreError) in try await store.perform(write, permit) }
    }

    /// Keyed by the token, which only whoever books has: a hash of names and
    /// birth dates alone could be guessed from a copy of the store.
    func formHash(_ plain: [UInt8], _ token: HoldToken) -> [UInt8] { pepper.hash("form", token.bytes, plain) }

    /// Makes ids, secrets and seals: everything that needs no store.
    ///
    /// - Parameter isThere: the person stands at the counter already.
    func prepareBooking(
        _ particulars: Particulars, hold: HoldID, token: HoldToken, in slot: Slot, of clinic: Clinic,
        origin: BookingOrigin = .online, place: BookingWrite.Place = .slot(.publicly), isThere: Bool = false, _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> PreparedBooking {
        guard let day = dayKeyName(clinic.id, slot.start) else { throw .internalFault }
        let dayKey = try await keys.dayKey(day, permit)
        let courier = try await keys.standingKeys(permit).courier
        var generator = generator()
        let appointment = Appointment(
            id: fresh(at: context.instant), reference: AppointmentReference(using: &generator), slot: slot.id,
            clinic: slot.clinic, practitioner: slot.practitioner, start: slot.start, end: slot.end,
            modality: slot.modality, state: isThere ? .arrived : .booked, sequence: 0, created: context.instant, updated: context.instant
        )
        let manage = ManageSecret(holdToken: token, appointment: appointment.id)
        let messageID: MessageID = fresh(at: context.instant)
        let sealed = try seal(particulars, of: appointment, manage, message: messageID, to: dayKey, courier)
        let write = BookingWrite(
            appointment: appointment, hold: hold, holdTokenHash: token.hash,
            requestHash: formHash(sealed.plain, token), manageHash: manage.hash, visitHash: VisitToken(manage: manage).hash,
            seals: sealed.seals.map(SealRow.init),
            message: OutboxWrite(
                id: messageID, kind: .confirmation, about: .appointment(appointment.id), version: 0, dueAt: context.instant,
                seal: SealRow(sealed.link), cause: cause(context)),
            leaf: leaf(
                .appointmentBooked, clinic: clinic.id, subject: appointment.id.description, detail: slot.id.description,
                of: appointment.id, context),
            now: context.instant, origin: origin, place: place
        )
        return PreparedBooking(write: write, appointment: appointment, manage: manage)
    }

    private func seal(
        _ particulars: Particulars, of appointment: Appointment, _ manage: ManageSecret, message: MessageID,
        to dayKey: SealPublicKey, _ courier: SealPublicKey
    ) throws(Refusal) -> (plain: [UInt8], seals: [SealedRecord], link: SealedRecord) {
        let record = appointment.id.bytes, clinic = appointment.clinic
        do {
            let plain = try ParticularsCoding.encode(particulars)
            let contact = Contact(
                email: particulars.email, phone: particulars.phone, language: particulars.language, givenName: nil,
                visitToken: VisitToken(manage: manage), channel: particulars.channel)
            let seals = [
                try Sealer.seal(plain, record: record, clinic: clinic, kind: .clinic, version: 1, to: dayKey),
                try Sealer.seal(plain, record: record, clinic: clinic, kind: .person, version: 1, to: manage.publicKey),
                try Sealer.seal(ContactCoding.encode(contact), record: record, clinic: clinic, kind: .contact, version: 1, to: courier),
            ]
            let link = try Sealer.seal(
                MessageCoding.encode(.manage(ManageToken(appointment: appointment.id, secret: manage))), record: message.bytes,
                clinic: clinic, kind: .message, version: 1, to: courier)
            return (plain, seals, link)
        } catch {
            logger.error("a booking could not be sealed", metadata: ["error": "\(error)"])
            throw .internalFault
        }
    }
}
