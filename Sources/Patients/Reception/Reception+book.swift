import Containment
import Logging
import Notary
import Scheduling
import Seals
import Store
public import UseCases

extension Reception {
    /// Books the held slot. Everything the form said is sealed here, before
    /// the store sees it; this process keeps none of it.
    ///
    /// A hold that lapsed still books as long as nobody came after it. The
    /// same hold with the same form again answers the same appointment.
    ///
    /// Past what one network or device may book, and where the level of
    /// containment wants it, a code has to come with the form: `askForProof`.
    ///
    /// - Throws: `.contactUnproven`, `.wrongCode`, `.tooMany` for contacts that
    ///   a code does not tell apart, `.invalid`, `.holdLapsed` with alternatives, `.alreadyBooked`,
    ///   `.notFound` for a hold that never was or a token that does not fit.
    public func book(_ request: BookingRequest, _ context: Context) async throws(Refusal) -> Booked {
        try BookingRules.check(request, on: today(context), sendsTexts: node.sendsTexts)
        let (row, earlier, proof) = try await record.heldSlotWithProof(request.hold, request.token)
        try gate.admit(context.asker, .book, at: row.slot.clinic)
        if let earlier { return try repeated(earlier, request) }
        try BookingRules.check(request.particulars.reason, fits: row.slot)
        guard let clinic = node.directory.clinic(row.slot.clinic) else { throw .internalFault }
        let standing = try await proofStanding(of: request, proof, context)
        let permit = try gate.permit(context, .book, at: clinic.id, isConfirmed: standing.isConfirmed)
        guard standing != .none || !isBrowserSpent(request, at: clinic.id, context) else { throw .contactUnproven }
        let guards = try await originGuards(request, of: row.slot, standing, context)

        return try await record.drawing("a booking") { attempt async throws(Refusal) in
            var prepared = try await prepareBooking(
                request.particulars, hold: request.hold, token: request.token, in: row.slot, of: clinic, permit, context)
            prepared.write.caps = guards.caps.map(\.counter)
            prepared.write.credit = guards.credit
            prepared.write.trace = guards.trace
            guard let outcome = try await record.attempt(prepared.write, permit) else { return nil }
            if outcome == .taken, !guards.caps.isEmpty {
                if let cap = try await record.firstFull(guards) { throw refusal(cap, standing, context) }
                // The slot is gone; or somebody's proof has made room just now.
                if attempt == 0 { return nil }
            }
            if outcome == .booked, standing == .none { countBrowser(request, at: clinic.id, context) }
            return try await answer(outcome, prepared, request, row.slot, clinic, context)
        }
    }

    /// The date on the wall clocks of Québec's largest zone: good enough for "born in the future".
    private func today(_ context: Context) -> LocalDate {
        node.zones.rules(of: .toronto)?.local(at: context.instant).date
            ?? LocalDateTime(wallSeconds: context.instant.seconds).date
    }

    /// A code, for who was not asked for one; whoever gave one has come to
    /// where codes of more such contacts would prove nothing.
    private func refusal(_ cap: OriginCap, _ standing: ProofStanding, _ context: Context) -> Refusal {
        if standing == .none, cap != .contact { return .contactUnproven }
        let seconds = Self.secondsToNextWindow(context.instant)
        return .tooMany(cap == .contact ? .bookingsPerContact : .bookingsPerMailDomain, retryAfterSeconds: seconds)
    }

    private func answer(
        _ outcome: BookingWrite.Outcome, _ prepared: PreparedBooking, _ request: BookingRequest, _ slot: Slot, _ clinic: Clinic,
        _ context: Context
    ) async throws(Refusal) -> Booked {
        switch outcome {
        case .booked:
            return Booked(appointment: prepared.appointment, clinic: clinic, manage: prepared.manage, isRepeat: false)
        case .repeated:
            // Two copies of the form raced; this one lost to its twin.
            guard let earlier = try await record.heldSlot(request.hold, request.token).appointment else { throw .internalFault }
            return try repeated(earlier, request)
        case .bookedOtherwise:
            throw .alreadyBooked
        case .taken:
            throw .holdLapsed(alternatives: alternatives(to: slot, context.instant))
        }
    }

    /// The same form once more: the answer is made again from what the person
    /// sent, because nothing secret was kept.
    private func repeated(_ earlier: AppointmentRow, _ request: BookingRequest) throws(Refusal) -> Booked {
        let manage = ManageSecret(holdToken: request.token, appointment: earlier.appointment.id)
        guard manage.matches(hash: earlier.manageHash) else { throw .notFound }
        guard let plain = try? ParticularsCoding.encode(request.particulars), earlier.requestHash == gate.formHash(plain, request.token)
        else { throw .alreadyBooked }
        guard let clinic = node.directory.clinic(earlier.appointment.clinic) else { throw .internalFault }
        return Booked(appointment: earlier.appointment, clinic: clinic, manage: manage, isRepeat: true)
    }
}
