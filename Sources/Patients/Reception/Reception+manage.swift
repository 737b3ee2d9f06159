import Bytes
import Containment
import Database
import Logging
import Notary
public import Scheduling
public import Seals
import Store
public import UseCases

extension Reception {
    /// One's own appointment. With the full link the vault opens the person's
    /// own copy, on the record; with the weaker one only time and place show.
    public func view(_ id: AppointmentID, key: AppointmentKey, _ context: Context) async throws(Refusal) -> OwnAppointment {
        let own = try await own(id, key)
        let permit = try gate.permit(context, .viewOwn, at: own.appointment.clinic)
        let shown = try await shown(own, key)
        if case .opened(let own) = shown.particulars { await resealIfClosed(shown.appointment, from: own, permit, context) }
        return shown
    }

    struct Own: Sendable {
        var row: AppointmentRow
        /// The person's own copy.
        var seal: SealRow?
        /// Changed since the person's own copy was: the clinic put it right.
        var isContactCorrected: Bool
        /// The person put it right.
        var isContactChanged: Bool
        var isAskedToChoose: Bool
        var corrected: [CorrectedField]
        var cancellationQueued: Instant?

        var appointment: Appointment { row.appointment }
    }

    /// The row and the person's sealed copy, once the key fits.
    func own(_ id: AppointmentID, _ key: AppointmentKey) async throws(Refusal) -> Own {
        let found: Own? = try await record.read { tx throws(StoreError) in
            guard let row = try tx.appointment(id) else { return nil }
            let contact = try tx.seal(of: id.bytes, kind: Int64(SealKind.contact.rawValue))
            let own = try tx.seal(of: id.bytes, kind: Int64(SealKind.person.rawValue))
            return Own(
                row: row, seal: own, isContactCorrected: (contact?.version ?? 1) > (own?.version ?? 1),
                isContactChanged: (own?.version ?? 1) > 1,
                isAskedToChoose: try tx.isAskedToChoose(id, sequence: row.appointment.sequence),
                corrected: try tx.correctedFields(of: id), cancellationQueued: try tx.queuedCancellation(of: id))
        }
        guard let found, key.opens(found.row) else { throw .notFound }
        return found
    }

    private func shown(_ own: Own, _ key: AppointmentKey) async throws(Refusal) -> OwnAppointment {
        guard let clinic = node.directory.clinic(own.appointment.clinic) else { throw .internalFault }
        var particulars = ParticularsView.notWithThisLink
        if case .manage(let secret) = key {
            if let sealed = own.seal.flatMap(SealedRecord.init) {
                particulars = await open(sealed, secret)
            } else {
                particulars = .shredded
            }
        }
        return OwnAppointment(
            appointment: own.appointment, clinic: clinic, particulars: particulars, confirmed: own.row.confirmed,
            cancellationQueued: own.cancellationQueued,
            isContactCorrected: own.isContactCorrected, isContactChanged: own.isContactChanged, corrected: own.corrected,
            isAskedToChoose: own.isAskedToChoose)
    }

    private func open(_ sealed: SealedRecord, _ secret: ManageSecret) async -> ParticularsView {
        do {
            return .opened(try await vault.openOwn(sealed, with: secret))
        } catch .shredded {
            return .shredded
        } catch {
            record.logger.warning("the vault did not open a person's own copy", metadata: ["error": "\(error)"])
            return .temporarilyUnavailable
        }
    }

    /// Cancels an appointment that has not begun. Cancelling one that is
    /// cancelled answers it again.
    public func cancel(_ id: AppointmentID, key: AppointmentKey, _ context: Context) async throws(Refusal) -> Appointment {
        let before = try await own(id, key)
        let permit = try gate.permit(context, .cancelOwn, at: before.appointment.clinic)
        if before.appointment.state == .cancelled { return before.appointment }
        let write = CancellationWrite(
            appointment: before.appointment, proof: key.proof, isAsRead: false,
            message: OutboxWrite(
                id: record.fresh(at: context.instant), kind: .cancelled, about: .appointment(id),
                version: Int64(before.appointment.sequence + 1), dueAt: context.instant, seal: nil, cause: gate.cause(context)),
            leaf: record.leaf(.appointmentCancelled, clinic: before.appointment.clinic, subject: id.description, of: id, context),
            now: context.instant
        )
        let after = try await record.perform(write, permit)
        guard let after else { throw .notFound }
        guard after.appointment.state == .cancelled else { throw Self.why(after.appointment, context.instant) }
        return after.appointment
    }

    static func why(_ appointment: Appointment, _ now: Instant) -> Refusal {
        AppointmentChange.cancel.begins(in: appointment.state) && !appointment.isComing(at: now)
            ? .tooLate : .cannotChange(appointment.state)
    }

    /// - Throws: `.tooLate` once it has begun, `.cannotChange` where nobody is expected any more.
    public static func requireMovable(_ appointment: Appointment, at now: Instant) throws(Refusal) {
        guard appointment.after(.move, at: now) != nil else { throw why(appointment, now) }
    }

    /// Moves an appointment to a slot one holds; the old slot is freed in the
    /// same transaction, and the link stays the same.
    ///
    /// For another clinic or date the vault seals the particulars anew, so
    /// this waits while the vault is away (`.vaultUnavailable`).
    ///
    /// The weaker link moves within the clinic, to a place as long at least,
    /// and `movesByVisitLinkMax` times: whoever gets hold of a reminder takes
    /// the visit nowhere else. Each move is written to the contact, and
    /// nothing is opened.
    ///
    /// - Throws: `.needsFullLink` past that.
    public func reschedule(
        _ id: AppointmentID, key: AppointmentKey, hold: HoldID, holdToken: HoldToken, _ context: Context
    ) async throws(Refusal) -> OwnAppointment {
        let (target, _) = try await record.heldSlot(hold, holdToken)
        let shown = try await view(id, key: key, context)
        try check(shown, fits: target.slot)
        // Another move of the same appointment may come in between: then this one starts from where that left it.
        for _ in 0..<3 {
            let before = try await own(id, key)
            let permit = try gate.permit(context, .rescheduleOwn, at: before.appointment.clinic, target.slot.clinic)
            // The same request once more finds the appointment where it put it.
            if before.appointment.slot == target.slot.id { return try again(shown, as: before.row) }
            try Self.requireMovable(before.appointment, at: context.instant)
            guard target.hold == hold else { throw .holdLapsed(alternatives: alternatives(to: target.slot, context.instant)) }
            let write = try await rescheduling(
                before.appointment, key, shown.particulars, to: target.slot, hold, holdToken, permit, context)
            let after = try await record.perform(write, permit)
            guard let after else { throw .notFound }
            if after.appointment.slot == target.slot.id { return try again(shown, as: after) }
            guard after.appointment.state.isLive else { throw Self.why(after.appointment, context.instant) }
            guard after.appointment.sequence == before.appointment.sequence else { continue }
            if let cap = write.cap, try await isSpent(cap) { throw .needsFullLink }
            break
        }
        throw .holdLapsed(alternatives: alternatives(to: target.slot, context.instant))
    }

    /// The reason is sealed: it is known here because the person's own copy
    /// was opened. While the vault is away, a slot as long as the old one fits.
    private func check(_ own: OwnAppointment, fits slot: Slot) throws(Refusal) {
        switch own.particulars {
        case .opened(let particulars): try BookingRules.check(particulars.reason, fits: slot)
        case .temporarilyUnavailable:
            guard Int64(slot.minutes) * 60 >= own.appointment.end - own.appointment.start else { throw .vaultUnavailable }
        // What the visit is for is not known by this link: its length is.
        case .notWithThisLink:
            guard slot.clinic == own.appointment.clinic, Int64(slot.minutes) * 60 >= own.appointment.end - own.appointment.start
            else { throw .needsFullLink }
        case .shredded: return
        }
    }

    /// Moves of one visit by its weaker link.
    public static let movesByVisitLinkMax = 5

    /// Counts them for as long as anybody could book ahead.
    private func visitLinkMoves(of appointment: Appointment) -> CounterGuard {
        CounterGuard(
            key: gate.pepper.hash("moves by visit link", appointment.id.bytes),
            bucket: appointment.created.seconds / Limits.windowSeconds + Int64(Schedule.expansionDatesMax * 24),
            limit: Int64(Self.movesByVisitLinkMax))
    }

    private func isSpent(_ cap: CounterGuard) async throws(Refusal) -> Bool {
        try await record.read { tx throws(StoreError) in try tx.count(of: cap) >= cap.limit }
    }

    /// What was opened once for a request is shown with it, not opened again.
    private func again(_ shown: OwnAppointment, as row: AppointmentRow) throws(Refusal) -> OwnAppointment {
        guard let clinic = node.directory.clinic(row.appointment.clinic) else { throw .internalFault }
        return OwnAppointment(appointment: row.appointment, clinic: clinic, particulars: shown.particulars)
    }

    private func rescheduling(
        _ appointment: Appointment, _ key: AppointmentKey, _ particulars: ParticularsView, to slot: Slot, _ hold: HoldID,
        _ token: HoldToken, _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> ReschedulingWrite {
        var write = ReschedulingWrite(
            appointment: appointment.id, sequence: appointment.sequence, proof: key.proof, slot: slot.id,
            at: [appointment.clinic, slot.clinic], target: .held(hold, tokenHash: token.hash.bytes),
            seals: try await resealed(appointment, key, particulars, for: slot, permit),
            message: OutboxWrite(
                id: record.fresh(at: context.instant), kind: .changed, about: .appointment(appointment.id),
                version: Int64(appointment.sequence + 1), dueAt: context.instant, seal: nil, cause: gate.cause(context)),
            leaf: record.leaf(
                .appointmentRescheduled, clinic: slot.clinic, subject: appointment.id.description, detail: slot.id.description,
                of: appointment.id, context),
            now: context.instant
        )
        if case .manage = key {} else { write.cap = visitLinkMoves(of: appointment) }
        return write
    }

    /// The clinic's seal under the key of the new clinic and date; nothing
    /// when both stay the same.
    ///
    /// The vault seals anew for the same clinic by itself, for another one by
    /// the person's secret: what the clinic put right goes along. When the old
    /// key is lost (a restore without day keys), the person's own copy, opened
    /// for this very request, is sealed.
    private func resealed(
        _ appointment: Appointment, _ key: AppointmentKey, _ particulars: ParticularsView, for slot: Slot, _ permit: Permit
    ) async throws(Refusal) -> [SealRow] {
        guard let old = node.dayKeyName(appointment.clinic, appointment.start), let new = node.dayKeyName(slot.clinic, slot.start)
        else { throw .internalFault }
        guard old != new else { return [] }
        let (stored, own): (SealRow?, SealRow?) = try await record.read { tx throws(StoreError) in
            (
                try tx.seal(of: appointment.id.bytes, kind: Int64(SealKind.clinic.rawValue)),
                try tx.seal(of: appointment.id.bytes, kind: Int64(SealKind.person.rawValue))
            )
        }
        guard let stored, let sealed = SealedRecord(stored) else { throw .internalFault }
        var resealed: SealedRecord?
        do throws(VaultError) {
            if old.clinic == new.clinic {
                resealed = try await vault.reseal(sealed, to: new, version: sealed.version + 1)
            } else if case .manage(let secret) = key, let own = own.flatMap(SealedRecord.init) {
                resealed = try await vault.moveOwn(own, of: sealed, with: secret, to: new, version: sealed.version + 1)
            }
        } catch .unknownKey, .shredded, .cannotOpen {
            // Lost, or of before the clinic's copy said where it came from.
        } catch {
            record.logger.warning("the vault did not seal anew", metadata: ["error": "\(error)"])
            throw .vaultUnavailable
        }
        if let resealed { return [SealRow(resealed)] }
        return [try await sealedAnew(particulars, appointment, for: new, after: sealed, permit)]
    }

    private func sealedAnew(
        _ particulars: ParticularsView, _ appointment: Appointment, for day: DayKeyName, after sealed: SealedRecord, _ permit: Permit
    ) async throws(Refusal) -> SealRow {
        let own: Particulars
        switch particulars {
        case .opened(let opened): own = opened
        case .temporarilyUnavailable: throw .vaultUnavailable
        // The day's key is lost: what could be sealed anew is in the person's own copy alone.
        case .notWithThisLink: throw .needsFullLink
        case .shredded: throw .cannotChange(appointment.state)
        }
        let key = try await node.keys.dayKey(day, permit)
        do {
            return SealRow(
                try Sealer.seal(
                    ParticularsCoding.encode(own), record: appointment.id.bytes, clinic: day.clinic, kind: .clinic,
                    version: sealed.version + 1, to: key))
        } catch {
            throw .internalFault
        }
    }
}

extension AppointmentKey {
    /// Whether this link belongs to the appointment; compared in constant time.
    func opens(_ row: AppointmentRow) -> Bool {
        switch self {
        case .manage(let secret): secret.matches(hash: row.manageHash)
        case .visit(let token): token.matches(hash: row.visitHash)
        case .text(let visit): visit.appointment == row.appointment.id
        }
    }

    var proof: AppointmentProof {
        switch self {
        case .manage(let secret): .manage(hash: secret.hash.bytes)
        case .visit(let token): .visit(hash: token.hash.bytes)
        case .text(let visit): .visit(hash: visit.visitHash)
        }
    }
}
