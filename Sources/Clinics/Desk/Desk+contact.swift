import Containment
public import Credentials
import Database
import Logging
import Notary
public import Scheduling
import Seals
import Store
public import UseCases

extension Desk {
    /// Messages that one visit's contact can be sent again, in an hour.
    public static let messagesPerVisitMax = 5

    /// Puts right how somebody can be reached about a visit: in the clinic's
    /// copy and the courier's. The vault does it, on the record, and gives no
    /// plaintext back. The person's own copy stays as they gave it: only
    /// their link's secret seals to it.
    ///
    /// - Parameters:
    ///   - version: of the clinic's copy, as it was when the form was drawn.
    ///   - isToldThem: sends when and where it is to the new address.
    /// - Throws: `.changedMeanwhile` when a colleague corrected or moved it in
    ///   between; `.tooLate` once the copies are gone; `.vaultUnavailable`.
    public func correct(
        _ id: AppointmentID, version: Int, to correction: ContactCorrection, writing isToldThem: Bool, grant: GrantSecret,
        _ context: Context
    ) async throws(Refusal) {
        let permit = try gate.permit(context, .correctContact)
        let problems = BookingRules.problems(correction, for: .desk, sendsTexts: node.sendsTexts)
        guard problems.isEmpty else { throw .invalid(problems.map(FieldProblem.person)) }
        let copies = try await copies(of: id, version: version, context)
        let seals = try await corrected(copies, to: .contact(correction), grant)
        guard let contact = seals.contact else { throw .internalFault }
        let clinic = copies.appointment.clinic
        let write = CorrectionWrite(
            appointment: id, clinic: clinic,
            changes: [
                .init(SealRow(seals.particulars), after: copies.particulars.version),
                .init(SealRow(contact), after: copies.contact.version),
            ],
            leaf: record.leaf(.contactCorrected, clinic: clinic, subject: id.description, of: id, context))
        let isDone = try await record.write(permit) { tx throws(StoreError) in try tx.correct(write, now: context.instant) }
        guard isDone else { throw .changedMeanwhile(copies.appointment) }
        guard isToldThem, correction.messageRoute(sendsTexts: node.sendsTexts) != .none else { return }
        do {
            try await send(id, context)
        } catch {
            // The correction stands; the button to send again is still there.
            record.logger.warning("a corrected contact was not written to", metadata: ["refusal": "\(error)"])
        }
    }

    /// What a correction is made from.
    struct Copies: Sendable {
        let appointment: Appointment
        /// The clinic's.
        let particulars: SealedRecord
        /// The courier's.
        let contact: SealedRecord
    }

    /// - Throws: `.changedMeanwhile` when the clinic's copy is not that
    ///   version any more; `.tooLate` once the copies are gone.
    func copies(of id: AppointmentID, version: Int, _ context: Context) async throws(Refusal) -> Copies {
        let before = try await row(id, context)
        let contact: SealRow? = try await record.read { tx throws(StoreError) in
            try tx.seal(of: id.bytes, kind: Int64(SealKind.contact.rawValue))
        }
        guard let particulars = before.seal.flatMap(SealedRecord.init), let contact = contact.flatMap(SealedRecord.init)
        else { throw .tooLate }
        guard particulars.version == version else { throw .changedMeanwhile(before.row.appointment) }
        return Copies(appointment: before.row.appointment, particulars: particulars, contact: contact)
    }

    func corrected(_ copies: Copies, to correction: VisitCorrection, _ grant: GrantSecret) async throws(Refusal) -> CorrectedSeals {
        do {
            return try await staff.correct(
                copies.particulars, copies.contact, to: correction, at: copies.appointment.clinic, grant: grant)
        } catch {
            throw refusal(error)
        }
    }

    /// Writes once more when and where a visit is, to whoever it is for.
    /// Pressed twice within a minute, it is sent once.
    ///
    /// - Throws: `.nowhereToWrite`; `.tooLate` when it is not coming any more;
    ///   `.tooMany` past `messagesPerVisitMax`.
    public func sendAgain(_ id: AppointmentID, grant: GrantSecret, _ context: Context) async throws(Refusal) {
        try await checkReach(of: id, grant, context)
        try await send(id, context)
    }

    /// Whoever may read names is told before that nothing would leave.
    func checkReach(of id: AppointmentID, _ grant: GrantSecret, _ context: Context) async throws(Refusal) {
        guard case .opened(let person)? = try? await visit(id, grant: grant, context).person else { return }
        guard person.messageRoute(sendsTexts: node.sendsTexts) != .none else { throw .nowhereToWrite(id) }
    }

    private func send(_ id: AppointmentID, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .correctContact)
        let appointment = try await row(id, context).row.appointment
        guard appointment.isComing(at: context.instant) else { throw .tooLate }
        let message = OutboxWrite(
            id: record.fresh(at: context.instant), kind: .sentAgain, about: .appointment(id), version: context.instant.seconds / 60,
            dueAt: context.instant, seal: nil)
        let cap = gate.pepper.counter(.messagesPerVisit, id.bytes, max: Self.messagesPerVisitMax, at: context.instant)
        let leaf = record.leaf(.messageAskedFor, clinic: appointment.clinic, subject: id.description, of: id, context)
        let isAllowed = try await record.write(permit) { tx throws(StoreError) in
            if let cap, try !tx.step(cap, mark: message.id.bytes) { return false }
            try tx.enqueue(message, about: id, of: appointment.clinic)
            try tx.write(leaf)
            return true
        }
        guard isAllowed else { throw .tooMany(.messagesPerVisit, retryAfterSeconds: 3_600) }
    }

    /// What the vault says of copies that it cannot read again.
    private func refusal(_ fault: StaffFault) -> Refusal {
        switch fault {
        case .vault(.shredded), .vault(.unknownKey), .vault(.cannotOpen): return .tooLate
        case .vault(let error):
            record.logger.warning("the vault did not correct a visit", metadata: ["error": "\(error)"])
            return Refusal(fault)
        case .refused: return Refusal(fault)
        }
    }
}
