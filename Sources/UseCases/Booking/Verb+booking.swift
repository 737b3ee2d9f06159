import Bytes
package import Containment
import Database
import Logging
import Notary
package import Scheduling
package import Seals
package import Store

/// A booking ready to be written: ids, secrets and seals are made.
package struct PreparedBooking: Sendable {
    package var write: BookingWrite
    package var appointment: Appointment
    package var manage: ManageSecret
}

extension Verb {
    /// Makes ids, secrets and seals: everything that needs no store.
    ///
    /// - Parameter isThere: the person stands at the counter already.
    package func prepareBooking(
        _ particulars: Particulars, hold: HoldID, token: HoldToken, in slot: Slot, of clinic: Clinic,
        origin: BookingOrigin = .online, place: BookingWrite.Place = .slot(.publicly), isThere: Bool = false, _ permit: Permit,
        _ context: Context
    ) async throws(Refusal) -> PreparedBooking {
        guard let day = node.dayKeyName(clinic.id, slot.start) else { throw .internalFault }
        let dayKey = try await node.keys.dayKey(day, permit)
        let courier = try await node.keys.standingKeys(permit).courier
        var generator = record.generator()
        let appointment = Appointment(
            id: record.fresh(at: context.instant), reference: AppointmentReference(using: &generator), slot: slot.id,
            clinic: slot.clinic, practitioner: slot.practitioner, start: slot.start, end: slot.end,
            modality: slot.modality, state: isThere ? .arrived : .booked, sequence: 0, created: context.instant, updated: context.instant
        )
        let manage = ManageSecret(holdToken: token, appointment: appointment.id)
        let messageID: MessageID = record.fresh(at: context.instant)
        let sealed = try seal(particulars, of: appointment, manage, message: messageID, to: dayKey, courier)
        let write = BookingWrite(
            appointment: appointment, hold: hold, holdTokenHash: token.hash.bytes,
            requestHash: gate.formHash(sealed.plain, token), manageHash: manage.hash.bytes,
            visitHash: VisitToken(manage: manage).hash.bytes,
            seals: sealed.seals.map(SealRow.init),
            message: OutboxWrite(
                id: messageID, kind: .confirmation, about: .appointment(appointment.id), version: 0, dueAt: context.instant,
                seal: SealRow(sealed.link), cause: gate.cause(context)),
            leaf: record.leaf(
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
        let id = appointment.id.bytes
        let clinic = appointment.clinic
        do {
            let plain = try ParticularsCoding.encode(particulars)
            let contact = Contact(
                email: particulars.email, phone: particulars.phone, language: particulars.language, givenName: nil,
                visitToken: VisitToken(manage: manage), channel: particulars.channel)
            let seals = [
                try Sealer.seal(plain, record: id, clinic: clinic, kind: .clinic, version: 1, to: dayKey),
                try Sealer.seal(plain, record: id, clinic: clinic, kind: .person, version: 1, to: manage.publicKey),
                try Sealer.seal(ContactCoding.encode(contact), record: id, clinic: clinic, kind: .contact, version: 1, to: courier),
            ]
            let link = try Sealer.seal(
                MessageCoding.encode(.manage(ManageToken(appointment: appointment.id, secret: manage))), record: message.bytes,
                clinic: clinic, kind: .message, version: 1, to: courier)
            return (plain, seals, link)
        } catch {
            record.logger.error("a booking could not be sealed", metadata: ["error": "\(error)"])
            throw .internalFault
        }
    }
}
