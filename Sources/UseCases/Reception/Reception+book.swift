import Containment
import Logging
import Notary
import Scheduling
import Seals
import Store

extension Reception {
    /// Books the held slot. Everything the form said is sealed here, before
    /// the store sees it; this process keeps none of it.
    ///
    /// A hold that lapsed still books as long as nobody came after it. The
    /// same hold with the same form again answers the same appointment.
    ///
    /// - Throws: `.invalid`, `.holdLapsed` with alternatives, `.alreadyBooked`,
    ///   `.notFound` for a hold that never was or a token that does not fit.
    public func book(_ request: BookingRequest, _ context: Context) async throws(Refusal) -> Booked {
        let permit = try house.permit(context, .book)
        try BookingRules.check(request, on: today(context))
        let (row, earlier) = try await heldSlot(request.hold, request.token)
        if let earlier { return try repeated(earlier, request) }
        try BookingRules.check(request.particulars.reason, fits: row.slot)
        guard let clinic = house.directory.clinic(row.slot.clinic) else { throw .internalFault }

        // A reference is six characters: two bookings may draw the same one.
        for _ in 0..<4 {
            let prepared = try await prepare(request, row.slot, clinic, context)
            guard let outcome = try await attempt(prepared.write, permit) else { continue }
            return try await answer(outcome, prepared, request, row.slot, clinic, context)
        }
        house.logger.error("a booking met unique values again and again")
        throw .internalFault
    }

    /// The date on the wall clocks of Québec's largest zone: good enough for "born in the future".
    private func today(_ context: Context) -> LocalDate {
        house.zones.rules(of: .toronto)?.local(at: context.instant).date
            ?? LocalDateTime(wallSeconds: context.instant.seconds).date
    }

    /// `nil` when a unique value was drawn twice; nothing was written then.
    private func attempt(_ write: BookingWrite, _ permit: Permit) async throws(Refusal) -> BookingWrite.Outcome? {
        try await house.storing { () async throws(StoreError) in
            do throws(StoreError) {
                return try write.outcome(
                    of: await house.store.perform(permit, write.statements(), lockKey: write.appointment.slot.bytes))
            } catch {
                guard error == .constraint(.unique) else { throw error }
                return nil
            }
        }
    }

    struct Prepared: Sendable {
        var write: BookingWrite
        var appointment: Appointment
        var manage: ManageSecret
    }

    /// Makes ids, secrets and seals: everything that needs no store.
    private func prepare(
        _ request: BookingRequest, _ slot: Slot, _ clinic: Clinic, _ context: Context
    ) async throws(Refusal) -> Prepared {
        guard let zone = house.zones.rules(of: clinic.zone) else { throw .internalFault }
        let dayKey = try await house.keys.dayKey(DayKeyName(clinic: clinic.id, date: zone.local(at: slot.start).date))
        let courier = try await house.keys.standingKeys().courier
        var generator = house.generator()
        let appointment = Appointment(
            id: house.fresh(at: context.instant), reference: AppointmentReference(using: &generator), slot: slot.id,
            clinic: slot.clinic, practitioner: slot.practitioner, start: slot.start, end: slot.end,
            modality: slot.modality, state: .booked, sequence: 0, created: context.instant, updated: context.instant
        )
        let manage = ManageSecret(holdToken: request.token, appointment: appointment.id)
        let visit = VisitToken(manage: manage)
        let messageID: MessageID = house.fresh(at: context.instant)
        let seals: [SealedRecord]
        let plain: [UInt8]
        let link: SealedRecord
        do {
            plain = try ParticularsCoding.encode(request.particulars)
            let contact = Contact(
                email: request.particulars.email, phone: request.particulars.phone,
                language: request.particulars.language, givenName: nil, visitToken: visit
            )
            seals = [
                try Sealer.seal(plain, record: appointment.id.bytes, clinic: clinic.id, kind: .clinic, version: 1, to: dayKey),
                try Sealer.seal(
                    plain, record: appointment.id.bytes, clinic: clinic.id, kind: .person, version: 1, to: manage.publicKey),
                try Sealer.seal(
                    ContactCoding.encode(contact), record: appointment.id.bytes, clinic: clinic.id, kind: .contact,
                    version: 1, to: courier),
            ]
            link = try Sealer.seal(
                MessageCoding.encode(ManageToken(appointment: appointment.id, secret: manage)), record: messageID.bytes,
                clinic: clinic.id, kind: .message, version: 1, to: courier)
        } catch {
            house.logger.error("a booking could not be sealed", metadata: ["error": "\(error)"])
            throw .internalFault
        }
        let write = BookingWrite(
            appointment: appointment, hold: request.hold, holdTokenHash: request.token.hash,
            requestHash: formHash(plain, request.token), manageHash: manage.hash, visitHash: visit.hash,
            seals: seals.map(SealRow.init),
            message: OutboxWrite(
                id: messageID, kind: .confirmation, appointment: appointment.id, version: 0, dueAt: context.instant,
                seal: SealRow(link)),
            leaf: house.leaf(
                .appointmentBooked, clinic: clinic.id, subject: appointment.id.description, detail: slot.id.description,
                of: appointment.id, context),
            now: context.instant
        )
        return Prepared(write: write, appointment: appointment, manage: manage)
    }

    private func answer(
        _ outcome: BookingWrite.Outcome, _ prepared: Prepared, _ request: BookingRequest, _ slot: Slot, _ clinic: Clinic,
        _ context: Context
    ) async throws(Refusal) -> Booked {
        switch outcome {
        case .booked:
            return Booked(appointment: prepared.appointment, clinic: clinic, manage: prepared.manage, isRepeat: false)
        case .repeated:
            // Two copies of the form raced; this one lost to its twin.
            guard let earlier = try await heldSlot(request.hold, request.token).appointment else { throw .internalFault }
            return try repeated(earlier, request)
        case .bookedOtherwise:
            throw .alreadyBooked
        case .taken:
            throw .holdLapsed(alternatives: alternatives(to: slot, context.instant))
        }
    }

    /// Keyed by the token, which only the person has: a hash of names and
    /// birth dates alone could be guessed from a copy of the store.
    private func formHash(_ plain: [UInt8], _ token: HoldToken) -> [UInt8] { house.pepper.hash("form", token.bytes, plain) }

    /// The same form once more: the answer is made again from what the person
    /// sent, because nothing secret was kept.
    private func repeated(_ earlier: AppointmentRow, _ request: BookingRequest) throws(Refusal) -> Booked {
        let manage = ManageSecret(holdToken: request.token, appointment: earlier.appointment.id)
        guard manage.matches(hash: earlier.manageHash) else { throw .notFound }
        guard let plain = try? ParticularsCoding.encode(request.particulars), earlier.requestHash == formHash(plain, request.token)
        else { throw .alreadyBooked }
        guard let clinic = house.directory.clinic(earlier.appointment.clinic) else { throw .internalFault }
        return Booked(appointment: earlier.appointment, clinic: clinic, manage: manage, isRepeat: true)
    }
}
