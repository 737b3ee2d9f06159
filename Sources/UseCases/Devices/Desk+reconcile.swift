import Containment
public import Credentials
import Logging
import Notary
import Scheduling
import Seals
import Store

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
        let permit = try house.permit(context, .keepDay)
        let clinic = try clinic(context)
        let row = try await live(journal.device, of: clinic.id)
        guard ConstantTime.equal(Digest.sha256(journal.key), row.keyHash) else { throw .deviceGone }
        guard journal.entries.count <= DeviceJournal.entriesMax else { throw .invalid([FieldProblem(.limit, .tooLong)]) }
        let behind = context.instant - journal.clock
        var kept: [(entry: DeviceEntry, row: DeviceEntryRow)] = []
        for entry in journal.entries.sorted(by: { $0.number < $1.number }) {
            // Its clock may have been set in between: nothing was done in the future.
            let at = min(entry.at + behind, context.instant)
            kept.append((entry, try await settle(entry, at: at, of: row, clinic, journal.key, permit, context)))
        }
        // Those that came now and stay with the device have come, too.
        let unkept = Set(kept.map(\.row).filter { !$0.outcome.isKept && $0.outcome != .contradicted }.map(\.number))
        let missing = try await missingCount(row.device.id, through: kept.last?.row.number ?? 0) - unkept.count
        try await noteReconciled(row.device, kept.count, permit, context)
        return Reconciliation(
            device: row.device, items: try await items(kept, clinic, grant: grant, context), clockBehindSeconds: behind,
            missingCount: max(0, missing))
    }

    private func missingCount(_ device: DeviceID, through number: Int) async throws(Refusal) -> Int {
        let count = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in try tx.entryCount(of: device, through: number) }
        }
        return max(0, number - count)
    }

    private func noteReconciled(_ device: DeskDevice, _ count: Int, _ permit: Permit, _ context: Context) async throws(Refusal) {
        guard count > 0 else { return }
        let leaf = house.leaf(
            .journalReconciled, clinic: device.clinic, subject: device.id.description, detail: "\(count)", context)
        try await house.storing { () async throws(StoreError) in
            try await house.store.withTransaction(permit) { tx throws(StoreError) in try tx.write(leaf) }
        }
    }

    // MARK: - One entry

    private func settle(
        _ entry: DeviceEntry, at: Instant, of device: DeviceRow, _ clinic: Clinic, _ key: [UInt8], _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> DeviceEntryRow {
        func unkept(_ outcome: EntryOutcome) -> DeviceEntryRow {
            DeviceEntryRow(number: entry.number, entry: entry.id, outcome: outcome, appointment: nil, at: at)
        }
        if let earlier = try await settled(entry, of: device.device.id) { return earlier }
        guard context.instant - at <= DeviceJournal.daysMax * 86_400 else { return unkept(.tooOld) }
        let row: DeviceEntryRow?
        switch entry.act {
        case .incomplete: return unkept(.incomplete)
        case .undone: row = unkept(.undone)
        case .arrival(let visit): row = try await arrive(visit, entry, at: at, of: device, clinic, permit, context)
        case .booking(let booking):
            let today = try zone(of: clinic).local(at: context.instant).date
            guard booking.particulars.problems(on: today, isByClinic: true).isEmpty else { return unkept(.incomplete) }
            row = try await book(booking, entry, at: at, of: device, clinic, key, permit, context)
        }
        guard let row else { return unkept(.unknown) }
        guard case .undone = entry.act else { return row }
        return try await keeping(row, of: device, permit, context) { _ throws(StoreError) in row } ?? row
    }

    /// What became of it when it came before.
    private func settled(_ entry: DeviceEntry, of device: DeviceID) async throws(Refusal) -> DeviceEntryRow? {
        let earlier = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in try tx.entry(entry.number, of: device) }
        }
        guard var earlier else { return nil }
        guard earlier.entry == entry.id else {
            earlier.entry = entry.id
            earlier.outcome = .contradicted
            earlier.appointment = nil
            return earlier
        }
        return earlier
    }

    /// Does something and keeps what became of it, together or not at all.
    /// Of two requests with the same entry the second finds the first's.
    ///
    /// - Returns: `nil` when `body` cannot be done.
    private func keeping(
        _ row: DeviceEntryRow, of device: DeviceRow, _ permit: Permit, _ context: Context,
        _ body: @escaping @Sendable (any WriteTransaction) throws(StoreError) -> DeviceEntryRow?
    ) async throws(Refusal) -> DeviceEntryRow? {
        let id = device.device.id
        return try await house.storing { () async throws(StoreError) in
            // A unique value drawn twice (a reference), or the same entry at once: then again, to find it there.
            for _ in 0..<4 {
                do throws(StoreError) {
                    return try await house.store.withTransaction(permit) { tx throws(StoreError) in
                        if let earlier = try tx.entry(row.number, of: id) { return earlier }
                        guard let settled = try body(tx) else { return nil }
                        try tx.keep(settled, of: id, now: context.instant)
                        return settled
                    }
                } catch {
                    guard error == .constraint(.unique) else { throw error }
                }
            }
            throw .constraint(.unique)
        }
    }

    private func arrive(
        _ visit: AppointmentID, _ entry: DeviceEntry, at: Instant, of device: DeviceRow, _ clinic: Clinic, _ permit: Permit,
        _ context: Context
    ) async throws(Refusal) -> DeviceEntryRow? {
        let zone = try zone(of: clinic)
        let write = DayStepWrite(
            appointment: visit, clinic: clinic.id, step: .arrive,
            leaf: house.leaf(.appointmentArrived, clinic: clinic.id, subject: visit.description, detail: "offline", of: visit, context), now: at)
        let blank = DeviceEntryRow(number: entry.number, entry: entry.id, outcome: .done, appointment: visit, at: at)
        return try await keeping(blank, of: device, permit, context) { tx throws(StoreError) in
            guard let before = try tx.visit(visit, of: clinic.id, sealKind: Int64(SealKind.clinic.rawValue))?.row.appointment
            else { return nil }
            var row = blank
            // They came on that date: for another one it says nothing.
            guard zone.local(at: before.start).date == zone.local(at: at).date else {
                row.outcome = .overtaken
                return row
            }
            let after = try tx.record(write)
            if after?.lastChange != write.leaf.id.bytes {
                row.outcome = before.state == .arrived || before.state == .fulfilled ? .already : .overtaken
            }
            return row
        }
    }

    private func book(
        _ booking: OfflineBooking, _ entry: DeviceEntry, at: Instant, of device: DeviceRow, _ clinic: Clinic, _ key: [UInt8],
        _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> DeviceEntryRow? {
        // An HMAC has 32 bytes: never nil.
        let owner = OwnerSecret(bytes: Digest.hmac(key: key, Array("creneau/v1 device owner".utf8)))!
        let token = HoldToken(owner: owner, hold: entry.id)
        let (slot, schedules) = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in
                (try tx.slot(booking.slot)?.slot, try tx.scheduleIDs(of: booking.practitioner, at: clinic.id))
            }
        }
        let blank = DeviceEntryRow(number: entry.number, entry: entry.id, outcome: .done, appointment: nil, at: at)
        var writes: [(write: BookingWrite, outcome: EntryOutcome)] = []
        func add(_ slot: Slot, _ place: BookingWrite.Place, _ outcome: EntryOutcome) async throws(Refusal) {
            var write = try await house.prepareBooking(
                booking.particulars, hold: entry.id, token: token, in: slot, of: clinic, origin: .telephone, place: place, context
            ).write
            // It was booked then: that its time is over by now takes nothing from it.
            write.now = min(context.instant, slot.end - 1)
            writes.append((write, outcome))
        }
        if let slot, slot.clinic == clinic.id { try await add(slot, .slot(.clinic(clinic.id)), .done) }
        if let added = addition(booking, slot, schedules.last, clinic, context) { try await add(added, .added(added), .overbooked) }
        guard !writes.isEmpty else { return nil }
        let choices = writes
        return try await keeping(blank, of: device, permit, context) { tx throws(StoreError) in
            for (write, outcome) in choices {
                var row = blank
                switch try tx.book(write) {
                case .booked: (row.outcome, row.appointment) = (outcome, write.appointment.id)
                case .repeated(let id): (row.outcome, row.appointment) = (.already, id)
                case .bookedOtherwise: row.outcome = .contradicted
                case .taken: continue
                }
                return row
            }
            return nil
        }
    }

    /// A slot beside the schedule, for a promise whose time is gone. `nil` for
    /// a practitioner without a schedule here, or a time that no slot has.
    private func addition(
        _ booking: OfflineBooking, _ slot: Slot?, _ schedule: ScheduleID?, _ clinic: Clinic, _ context: Context
    ) -> Slot? {
        // The slot says it better than the device, where there still is one.
        let mine = slot.flatMap { $0.clinic == clinic.id && $0.practitioner == booking.practitioner ? $0 : nil }
        let (start, end) = (mine?.start ?? booking.start, mine?.end ?? booking.end)
        let minutes = (end - start) / 60
        guard let schedule = mine?.schedule ?? schedule, end > start, Schedule.slotMinutes.contains(Int(minutes)),
            start > context.instant - DeviceJournal.daysMax * 86_400, start < context.instant + 3 * 86_400
        else { return nil }
        return Slot(
            id: house.fresh(at: context.instant), schedule: schedule, clinic: clinic.id, practitioner: booking.practitioner, start: start,
            end: end, modality: mine?.modality ?? booking.modality, audience: .clinic, kind: .overbook, state: .busy, publicFrom: start)
    }

    // MARK: - What became of it

    /// With the visits concerned, and whose time they are too.
    private func items(
        _ kept: [(entry: DeviceEntry, row: DeviceEntryRow)], _ clinic: Clinic, grant: GrantSecret, _ context: Context
    ) async throws(Refusal) -> [Reconciliation.Item] {
        let ids = kept.compactMap(\.row.appointment)
        let rows: [DayRow] = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in
                var rows: [DayRow] = []
                for id in ids {
                    guard let row = try tx.visit(id, of: clinic.id, sealKind: Int64(SealKind.clinic.rawValue)) else { continue }
                    rows.append(row)
                    let visit = row.row.appointment
                    guard row.isOverbook else { continue }
                    rows += try tx.visits(
                        of: clinic.id, from: visit.start - 4 * 3_600, until: visit.end, sealKind: Int64(SealKind.clinic.rawValue)
                    ).filter {
                        let other = $0.row.appointment
                        return other.practitioner == visit.practitioner && other.id != visit.id && other.state != .cancelled
                            && other.start < visit.end && other.end > visit.start
                    }
                }
                return rows
            }
        }
        let (persons, _) = try await people(rows, grant: grant, context)
        let visits = Dictionary(
            zip(rows, persons).map { ($0.row.appointment.id, DayVisit($0, $1, at: context.instant)) }, uniquingKeysWith: { first, _ in first })
        return kept.map { entry, row in
            let visit = row.appointment.flatMap { visits[$0] }
            let others = row.outcome != .overbooked ? [] : visits.values.filter { other in
                guard let mine = visit?.appointment, other.appointment.id != mine.id else { return false }
                return other.appointment.practitioner == mine.practitioner && other.appointment.start < mine.end
                    && other.appointment.end > mine.start
            }.sorted { ($0.appointment.start, $0.appointment.id) < ($1.appointment.start, $1.appointment.id) }
            return Reconciliation.Item(
                entry: entry.id, number: row.number, kind: entry.act.kind, at: row.at, outcome: row.outcome, visit: visit, others: others)
        }
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
