import Containment
import Database
import Logging
import Notary
public import Scheduling
public import Seals
import Store
public import UseCases

extension Reception {
    /// Other contacts that one visit can be given by its link, in a day (UTC).
    public static let contactChangesPerDayMax = 3

    /// How the person is reached about their visit from now on: the vault puts
    /// it into their own copy, the clinic's and the courier's, for their
    /// secret. The contact that was is told; the new one gets the visit's
    /// confirmation, with the link.
    ///
    /// What is as it was changes nothing and tells nobody.
    ///
    /// - Throws: `.invalid`, `.tooLate` once the visit has begun or a copy is
    ///   gone, `.cannotChange`, `.tooMany` past `contactChangesPerDayMax`,
    ///   `.storeUnavailable` when somebody changes it at the same moment,
    ///   `.vaultUnavailable`.
    public func changeContact(
        _ id: AppointmentID, secret: ManageSecret, to correction: ContactCorrection, _ context: Context
    ) async throws(Refusal) -> OwnAppointment {
        let problems = BookingRules.problems(correction, for: .booking, sendsTexts: node.sendsTexts)
        guard problems.isEmpty else { throw .invalid(problems.map(FieldProblem.person)) }
        let key = AppointmentKey.manage(secret)
        let shown = try await view(id, key: key, context)
        let permit = try gate.permit(context, .correctOwn, at: shown.appointment.clinic)
        guard shown.appointment.isComing(at: context.instant)
        else { throw Self.why(shown.appointment, context.instant) }
        if case .opened(let own) = shown.particulars, !shown.isContactCorrected, ContactCorrection(own) == correction { return shown }
        let change = try await changed(shown.appointment, secret, to: correction, permit, context)
        let outcome = try await record.write(permit) { tx throws(StoreError) in try change.write(tx, at: context.instant) }
        switch outcome {
        case .done: return try await view(id, key: key, context)
        case .tooMany: throw .tooMany(.messagesPerVisit, retryAfterSeconds: Int(86_400 - context.instant.seconds % 86_400))
        case .overtaken: throw .storeUnavailable
        }
    }

    private func changed(
        _ appointment: Appointment, _ secret: ManageSecret, to correction: ContactCorrection, _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> ContactChange {
        let id = appointment.id.bytes
        let rows: [SealRow] = try await record.read { tx throws(StoreError) in
            var rows: [SealRow] = []
            for kind in [SealKind.person, .clinic, .contact] {
                if let row = try tx.seal(of: id, kind: Int64(kind.rawValue)) { rows.append(row) }
            }
            return rows
        }
        let seals = rows.compactMap(SealedRecord.init)
        guard seals.count == 3 else { throw .tooLate }
        let notice: MessageID = record.fresh(at: context.instant)
        let made: OwnContactChange
        do {
            made = try await vault.changeOwnContact(
                OwnCopies(own: seals[0], clinic: seals[1], contact: seals[2], secret: secret), to: correction, telling: notice)
        } catch .shredded, .unknownKey, .cannotOpen {
            throw .tooLate
        } catch {
            record.logger.warning("the vault did not change a contact", metadata: ["error": "\(error)"])
            throw .vaultUnavailable
        }
        return ContactChange(
            secret: secret,
            write: CorrectionWrite(
                appointment: appointment.id, clinic: appointment.clinic,
                changes: [
                    .init(SealRow(made.clinic), after: seals[1].version), .init(SealRow(made.contact), after: seals[2].version),
                    .init(SealRow(made.own), after: seals[0].version),
                ],
                leaf: record.leaf(
                    .contactCorrected, clinic: appointment.clinic, subject: appointment.id.description, of: appointment.id, context)),
            messages: try await messages(about: appointment, secret, made, notice, to: correction, permit, context),
            cap: gate.pepper.dailyCounter(
                .messagesPerVisit, appointment.id.bytes, Array("contact".utf8), max: Self.contactChangesPerDayMax, at: context.instant))
    }

    /// To the contact that was, and to the one that is.
    private func messages(
        about appointment: Appointment, _ secret: ManageSecret, _ made: OwnContactChange, _ notice: MessageID,
        to correction: ContactCorrection,
        _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> [OutboxWrite] {
        guard let former = made.former else { return [] }
        let version = Int64(made.contact.version)
        let cause = gate.cause(context)
        var messages = [
            OutboxWrite(
                id: notice, kind: .contactChanged, about: .appointment(appointment.id), version: version, dueAt: context.instant,
                seal: SealRow(former),
                cause: cause)
        ]
        guard correction.messageRoute(sendsTexts: node.sendsTexts) != .none else { return messages }
        let id: MessageID = record.fresh(at: context.instant)
        let courier = try await node.keys.standingKeys(permit).courier
        do {
            let link = try Sealer.seal(
                MessageCoding.encode(.manage(ManageToken(appointment: appointment.id, secret: secret))), record: id.bytes,
                clinic: appointment.clinic, kind: .message, version: 1, to: courier)
            messages.append(
                OutboxWrite(
                    id: id, kind: .confirmation, about: .appointment(appointment.id), version: version, dueAt: context.instant,
                    seal: SealRow(link), cause: cause))
        } catch {
            throw .internalFault
        }
        return messages
    }
}

/// What one transaction writes, or does not.
private struct ContactChange: Sendable {
    enum Outcome { case done, tooMany, overtaken }

    let secret: ManageSecret
    let write: CorrectionWrite
    let messages: [OutboxWrite]
    let cap: CounterGuard?

    func write(_ tx: any WriteTransaction, at now: Instant) throws(StoreError) -> Outcome {
        guard let row = try tx.appointment(write.appointment), secret.matches(hash: row.manageHash), row.appointment.isComing(at: now),
            row.appointment.clinic == write.clinic
        else { return .overtaken }
        if let cap, try tx.count(of: cap) >= cap.limit { return .tooMany }
        guard try tx.correct(write, now: now) else { return .overtaken }
        if let cap { _ = try tx.step(cap, mark: write.appointment.bytes) }
        for message in messages { try tx.enqueue(message) }
        return .done
    }
}
