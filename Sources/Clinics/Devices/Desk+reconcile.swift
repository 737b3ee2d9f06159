import Bytes
import Containment
public import Credentials
import Database
import Logging
import Notary
import Scheduling
import Seals
import Store
public import UseCases

extension Desk {
    /// Brings back what a device did without a connection: each entry and
    /// what became of it in one transaction, so that a journal that comes
    /// twice, or half, or from a service that was killed over it, neither
    /// loses nor doubles anything.
    ///
    /// A booking whose time is somebody else's now is added beside it, marked
    /// as overbooked: it was promised to somebody, and only people can choose.
    ///
    /// - Throws: `.deviceGone` for a revoked device, or one that cannot prove
    ///   itself: nothing is taken. `.invalid` for more than `entriesMax`.
    public func reconcile(_ journal: DeviceJournal, grant: GrantSecret, _ context: Context) async throws(Refusal) -> Reconciliation {
        let permit = try gate.permit(context, .keepDay)
        let clinic = try clinic(context)
        let device = try await live(journal.device, of: clinic.id)
        guard ConstantTime.equal(Digest.sha256(journal.key).bytes, device.keyHash) else { throw .deviceGone }
        guard journal.entries.count <= DeviceJournal.entriesMax else { throw .invalid([FieldProblem(.limit, .tooLong)]) }
        let behind = context.instant - journal.clock
        let bringing = Bringing(
            device: device.device, key: journal.key, clinic: clinic, zone: try zone(of: clinic), permit: permit, context: context)
        var settled: [Settled] = []
        for entry in journal.entries.sorted(by: { $0.number < $1.number }) {
            // Its clock may have been set in between: nothing was done in the future.
            let at = min(entry.at + behind, context.instant)
            settled.append(Settled(entry: entry, row: try await settle(entry, at: at, bringing)))
        }
        let missing = try await missingCount(settled.map(\.row), bringing)
        return Reconciliation(
            device: device.device, items: try await items(settled, bringing, grant: grant), clockBehindSeconds: behind,
            missingCount: missing)
    }

    /// Who brings a journal, and to where.
    private struct Bringing: Sendable {
        let device: DeskDevice
        let key: [UInt8]
        let clinic: Clinic
        let zone: ZoneRules
        let permit: Permit
        let context: Context
    }

    private struct Settled: Sendable {
        let entry: DeviceEntry
        let row: DeviceEntryRow
    }

    /// Writes down that a journal came, and counts what of it never did.
    private func missingCount(_ rows: [DeviceEntryRow], _ bringing: Bringing) async throws(Refusal) -> Int {
        guard let last = rows.last?.number else { return 0 }
        let device = bringing.device
        let leaf = record.leaf(
            .journalReconciled, clinic: device.clinic, subject: device.id.description, detail: "\(rows.count)", bringing.context)
        // Those that came now and stay with the device have come, too.
        let unkept = Set(rows.filter { !$0.outcome.isKept && $0.outcome != .contradicted }.map(\.number)).count
        return try await record.write(bringing.permit) { tx throws(StoreError) in
            try tx.write(leaf)
            return max(0, last - unkept - (try tx.entryCount(of: device.id, through: last)))
        }
    }

    // MARK: - One entry

    private func settle(_ entry: DeviceEntry, at: Instant, _ bringing: Bringing) async throws(Refusal) -> DeviceEntryRow {
        let earlier = try await record.read { tx throws(StoreError) in try tx.entry(entry.number, of: bringing.device.id) }
        if let earlier { return earlier.answer(to: entry) }
        var row = DeviceEntryRow(number: entry.number, entry: entry.id, outcome: .undone, appointment: nil, at: at)
        let blank = row
        guard bringing.context.instant - at <= DeviceJournal.daysMax * 86_400 else {
            row.outcome = .tooOld
            return row
        }
        switch entry.act {
        case .undone: return try await keeping(entry, bringing) { () throws(Refusal) in { _ throws(StoreError) in blank } }
        case .arrival(let visit):
            return try await keeping(entry, bringing) { () throws(Refusal) in arrival(of: visit, blank, bringing) }
        case .booking(let booking)
        where booking.particulars.problems(for: .desk, on: bringing.zone.local(at: bringing.context.instant).date).isEmpty:
            return try await book(booking, entry, blank, bringing)
        case .booking, .incomplete:
            row.outcome = .incomplete
            return row
        }
    }

    /// What is done in the transaction. It writes nothing where the outcome
    /// is one that is not kept.
    private typealias Deed = @Sendable (any WriteTransaction) throws(StoreError) -> DeviceEntryRow

    /// Does something and keeps what became of it, together or not at all.
    /// Of two requests with the same entry the second finds the first's.
    ///
    /// - Parameter prepare: makes ids and seals, anew for each try.
    private func keeping(
        _ entry: DeviceEntry, _ bringing: Bringing, _ prepare: () async throws(Refusal) -> Deed
    ) async throws(Refusal) -> DeviceEntryRow {
        let device = bringing.device.id
        let clinic = bringing.clinic.id
        let now = bringing.context.instant
        // The same entry may come twice at once, too.
        return try await record.drawing("an entry of a device") { _ async throws(Refusal) in
            let deed = try await prepare()
            return try await record.attempt { () async throws(StoreError) in
                try await record.store.withTransaction(bringing.permit) { tx throws(StoreError) in
                    if let earlier = try tx.entry(entry.number, of: device) { return earlier.answer(to: entry) }
                    let row = try deed(tx)
                    if row.outcome.isKept { try tx.keep(row, of: device, at: clinic, now: now) }
                    return row
                }
            }
        }
    }

    private func arrival(of visit: AppointmentID, _ blank: DeviceEntryRow, _ bringing: Bringing) -> Deed {
        let clinic = bringing.clinic.id
        let zone = bringing.zone
        let leaf = record.leaf(
            .appointmentArrived, clinic: clinic, subject: visit.description, detail: "offline", of: visit, bringing.context)
        return { tx throws(StoreError) in
            var row = blank
            row.outcome = .unknown
            guard let before = try tx.visit(visit, of: clinic, sealKind: Int64(SealKind.clinic.rawValue))?.row.appointment else {
                return row
            }
            (row.appointment, row.outcome) = (visit, .overtaken)
            guard DayStep.arrive.isPossible(for: before.start, at: row.at, in: zone) else { return row }
            let write = DayStepWrite(appointment: before, step: .arrive, leaf: leaf, now: row.at)
            if try tx.perform(write)?.lastChange == leaf.id.bytes {
                row.outcome = .done
            } else if before.state == .arrived || before.state == .fulfilled {
                row.outcome = .already
            }
            return row
        }
    }

    private func book(
        _ booking: OfflineBooking, _ entry: DeviceEntry, _ blank: DeviceEntryRow, _ bringing: Bringing
    ) async throws(Refusal) -> DeviceEntryRow {
        let clinic = bringing.clinic.id
        let (slot, schedules) = try await record.read { tx throws(StoreError) in
            (try tx.slot(booking.slot)?.slot, try tx.scheduleIDs(of: booking.practitioner, at: clinic))
        }
        var row = blank
        row.outcome = .unknown
        let mine = slot?.clinic == clinic ? slot : nil
        let reach = try reach(bringing.context)
        for start in [mine?.start, booking.start] { if let start { try reach.checkComing(start) } }
        if let mine {
            row = try await keeping(entry, bringing) { () async throws(Refusal) in
                try await place(booking, entry, in: mine, .slot(.clinic(clinic)), as: .done, blank, bringing)
            }
        }
        // Taken, or no longer there.
        guard row.outcome == .unknown, let added = addition(booking, mine, schedules.last, bringing) else { return row }
        return try await keeping(entry, bringing) { () async throws(Refusal) in
            try await place(booking, entry, in: added, .added(added), as: .overbooked, blank, bringing)
        }
    }

    /// Books one slot for whoever it was promised to; `unknown` when it is taken.
    private func place(
        _ booking: OfflineBooking, _ entry: DeviceEntry, in slot: Slot, _ place: BookingWrite.Place, as outcome: EntryOutcome,
        _ blank: DeviceEntryRow, _ bringing: Bringing
    ) async throws(Refusal) -> Deed {
        let owner = OwnerSecret(of: bringing.key, for: "creneau/v1 device owner")
        let hold = hold(of: entry, bringing.device.id)
        var write = try await prepareBooking(
            booking.particulars, hold: hold, token: HoldToken(owner: owner, hold: hold), in: slot, of: bringing.clinic,
            origin: .telephone, place: place, bringing.permit, bringing.context
        ).write
        // It was booked then: that its time is over by now takes nothing from it.
        write.now = min(bringing.context.instant, slot.end - 1)
        let prepared = write
        return { tx throws(StoreError) in
            var row = blank
            switch try tx.perform(prepared) {
            case .booked: (row.outcome, row.appointment) = (outcome, prepared.appointment.id)
            case .repeated(let id): (row.outcome, row.appointment) = (.already, id)
            case .bookedOtherwise: row.outcome = .contradicted
            case .taken: row.outcome = .unknown
            }
            return row
        }
    }

    /// What an entry books under, so that it books once. The device names its
    /// entries, and could name one like somebody's hold: that person could
    /// then book no more.
    private func hold(of entry: DeviceEntry, _ device: DeviceID) -> HoldID {
        // A hash has more than 16 bytes: never nil.
        HoldID(bytes: gate.pepper.hash("device entry", device.bytes, entry.id.bytes).prefix(16))!
    }

    /// A slot beside the schedule, for a promise whose time is gone. `nil` for
    /// a practitioner without a schedule here, or a time that no slot has.
    private func addition(_ booking: OfflineBooking, _ slot: Slot?, _ schedule: ScheduleID?, _ bringing: Bringing) -> Slot? {
        // The slot says it better than the device, where there still is one.
        let slot = slot?.practitioner == booking.practitioner ? slot : nil
        let (start, end) = (slot?.start ?? booking.start, slot?.end ?? booking.end)
        let now = bringing.context.instant
        guard let schedule = slot?.schedule ?? schedule, end > start, Schedule.slotMinutes.contains(Int((end - start) / 60)),
            start > now - DeviceJournal.daysMax * 86_400, start < now + 3 * 86_400
        else { return nil }
        return Slot(
            id: record.fresh(at: now), schedule: schedule, clinic: bringing.clinic.id, practitioner: booking.practitioner, start: start,
            end: end, modality: slot?.modality ?? booking.modality, audience: .clinic, kind: .overbook, state: .busy, publicFrom: start)
    }

    // MARK: - What became of it

    /// With the visits concerned, and whose time they are too.
    private func items(_ settled: [Settled], _ bringing: Bringing, grant: GrantSecret) async throws(Refusal) -> [Reconciliation.Item] {
        let clinic = bringing.clinic.id
        let kind = Int64(SealKind.clinic.rawValue)
        // Of each entry its own visit, then the others.
        let concerned: [[DayRow]] = try await record.read { tx throws(StoreError) in
            var groups: [[DayRow]] = []
            for item in settled {
                guard let id = item.row.appointment, let own = try tx.visit(id, of: clinic, sealKind: kind) else {
                    groups.append([])
                    continue
                }
                let visit = own.row.appointment
                let day =
                    item.row.outcome == .overbooked
                    ? try tx.visits(of: clinic, from: visit.start - 4 * 3_600, until: visit.end, sealKind: kind) : []
                groups.append([own] + day.filter { $0.row.appointment.shares(visit) })
            }
            return groups
        }
        let rows = concerned.flatMap(\.self)
        let (persons, _) = try await people(rows, grant: grant, bringing.context)
        var visits = zip(rows, persons).map { DayVisit($0, $1, at: bringing.context.instant) }[...]
        return zip(settled, concerned).map { item, group in
            let shown = visits.prefix(group.count)
            visits = visits.dropFirst(group.count)
            return Reconciliation.Item(
                entry: item.entry.id, number: item.row.number, kind: item.entry.act.kind, at: item.row.at, outcome: item.row.outcome,
                visit: shown.first, others: Array(shown.dropFirst()))
        }
    }
}

extension DeviceEntryRow {
    /// What an entry is told that comes under a number that was settled: its
    /// own outcome again, or that another came under it, from a copied device.
    fileprivate func answer(to entry: DeviceEntry) -> DeviceEntryRow {
        guard self.entry != entry.id else { return self }
        return DeviceEntryRow(number: number, entry: entry.id, outcome: .contradicted, appointment: nil, at: at)
    }
}

extension Appointment {
    /// Another live visit of the same practitioner's at the same time.
    fileprivate func shares(_ other: Appointment) -> Bool {
        practitioner == other.practitioner && id != other.id && state != .cancelled && start < other.end && end > other.start
    }
}

extension DeviceEntry.Act {
    fileprivate var kind: Reconciliation.Kind {
        switch self {
        case .arrival: .arrival
        case .booking, .incomplete: .booking
        case .undone: .none
        }
    }
}
