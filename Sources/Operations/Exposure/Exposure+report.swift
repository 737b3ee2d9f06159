import Containment
public import Credentials
import Database
public import Reach
import Scheduling
import Seals
import Store
public import UseCases

extension Exposure {
    private static let pageMax = 500
    private static let unimportedPageMax = 1_000
    private static let copiesPageMax = 5_000

    /// Both sets for a period.
    ///
    /// - Parameters:
    ///   - members: everyone with an account now, if the vault could be asked
    ///     as its operator; without them clinics are counted generously.
    ///   - pages: the vault's journal, for what is not imported yet; `nil`
    ///     when neither the vault nor its files can be read.
    public func report(
        _ question: ExposureQuestion, members: [StaffMember]?, pages: JournalPages?, _ context: Context
    ) async throws(Refusal) -> ExposureReport {
        try gate.permit(context, .keepRecord)
        var gathering = Gathering(question)
        var reached: [[UInt8]: Int64] = [:]
        var completeness = try await gather(into: &gathering, question, &reached)
        if let pages { try await read(pages, after: reached, into: &gathering, &completeness) }
        let (opened, visits) = try await opened(gathering)
        return ExposureReport(
            opened: opened, openedVisits: visits, couldOpen: try await couldOpen(gathering, members, question), completeness: completeness)
    }

    // MARK: The record

    /// Everything imported since the earliest instant that matters, to this
    /// day: later changes of accounts say how sure today's roles are.
    ///
    /// - Parameter reached: up to which number each journal was gathered. The
    ///   import goes on meanwhile: asked afterwards, the store would name
    ///   entries that came too late to be among them.
    private func gather(
        into gathering: inout Gathering, _ question: ExposureQuestion, _ reached: inout [[UInt8]: Int64]
    ) async throws(Refusal) -> Completeness {
        let from = gathering.from
        let before = try await record.read { tx throws(StoreError) in try tx.newestJournalPosition() }
        if let before { reached[before.writer] = before.number }
        var last: JournalRow?
        while true {
            let after = last
            let page = try await record.read { tx throws(StoreError) in
                try tx.journal(from: from, until: .distantFuture, after: after, limit: Self.pageMax)
            }
            for row in page {
                if let entry = RecordedEntry(row) { gathering.take(entry) }
                reached[row.writer] = max(reached[row.writer] ?? 0, row.number)
            }
            guard let end = page.last else { break }
            last = end
        }
        return try await record.read { tx throws(StoreError) in
            let position = try tx.newestJournalPosition()
            return Completeness(
                source: .imported, writer: position?.writer, number: position?.number, at: position?.at,
                // A sign-in that is missing from before the period could have lived in it.
                faults: try tx.journalFaults(from: from).filter { $0.from < question.until },
                journals: Int(try tx.journalWriters()))
        }
    }

    /// What the vault wrote and nobody imported yet.
    private func read(
        _ pages: JournalPages, after reached: [[UInt8]: Int64], into gathering: inout Gathering, _ completeness: inout Completeness
    ) async throws(Refusal) {
        do throws(VaultError) {
            guard let first = try await pages(0, 1).first.map(JournalRow.init) else {
                completeness.source = .journal
                return
            }
            let position: JournalPosition?
            do {
                position = try await record.store.read { tx throws(StoreError) in try tx.journalPosition(of: first.writer) }
            } catch {
                throw .unavailable
            }
            if position == nil { completeness.journals += 1 }
            var number = reached[first.writer] ?? 0
            while true {
                let page = try await pages(Int(number), Self.unimportedPageMax).map(JournalRow.init)
                guard !page.isEmpty else { break }
                for row in page {
                    if row.number != number + 1 { completeness.faults.append(.gap(before: row, after: completeness.at)) }
                    if let entry = RecordedEntry(row) { gathering.take(entry) }
                    number = row.number
                    (completeness.writer, completeness.number, completeness.at) = (row.writer, row.number, row.at)
                }
            }
            completeness.source = .journal
        } catch {
            // What is known is said to be no more than what was imported.
        }
    }

    // MARK: Opened on record

    private func opened(_ gathering: Gathering) async throws(Refusal) -> ([OpenedAct], [VisitName]) {
        gathering.opened(naming: try await names(of: Set(gathering.acts.values.flatMap(\.records.keys))))
    }

    private func names(of records: Set<[UInt8]>) async throws(Refusal) -> [[UInt8]: VisitName] {
        try await record.read { tx throws(StoreError) in
            var names: [[UInt8]: VisitName] = [:]
            for record in records { names[record] = try tx.copy(of: record).map(VisitName.init) }
            return names
        }
    }

    // MARK: Could have been opened

    private func couldOpen(_ gathering: Gathering, _ members: [StaffMember]?, _ question: ExposureQuestion) async throws(Refusal)
        -> CouldOpen
    {
        let copies = try await copies(question)
        let names = try await names(of: Set(gathering.openedBy.values.flatMap(\.self)))
        let roles = members.map { Dictionary($0.map { ($0.id, $0.memberships) }, uniquingKeysWith: { first, _ in first }) }
        let (signIns, reached) = SignInReaching(question: question, gathering: gathering, roles: roles, names: names).all(copies)
        var all = reached
        let rows = try await record.read { tx throws(StoreError) in
            try tx.devicesKeeping(
                from: question.since, until: question.until, copySeconds: DeviceReach.copySeconds + DeviceReach.notedSeconds)
        }
        let captured = all.count
        let devices = DeviceReach.all(rows.map { ($0.device, $0.revoked) }, copies, question)
        for device in devices { all.formUnion(device.visits.map(\.name)) }
        let messages = try await record.read { tx throws(StoreError) in
            try tx.messagesWaiting(from: question.since, until: question.until, clinic: question.clinic)
        }
        let requests = try await record.read { tx throws(StoreError) in
            try tx.requestsWaiting(from: question.since, until: question.until, clinic: question.clinic)
        }
        let words = try await record.read { tx throws(StoreError) in try tx.wordsKept(until: question.until, clinic: question.clinic) }
        return CouldOpen(
            signIns: signIns, visits: all.sorted(), bySignIns: captured,
            devices: devices.map(\.reach), byLink: copies.count,
            messages: Int(messages), requests: Int(requests), words: Int(words), uncertainCopies: copies.filter(\.isUncertain).count)
    }

    /// Every copy that existed at some instant of the period, of the clinic asked about.
    private func copies(_ question: ExposureQuestion) async throws(Refusal) -> [SealedCopy] {
        let shredded = try await record.read { tx throws(StoreError) in try tx.shreddedDays() }
        var copies: [SealedCopy] = []
        var last: AppointmentID?
        while true {
            let after = last
            let page = try await record.read { tx throws(StoreError) in
                var page: [(row: CopyRow, isMoved: Bool)] = []
                for row in try tx.copies(after: after, limit: Self.copiesPageMax) {
                    let changed = row.updated >= question.since && (row.version.map { $0 > 1 } ?? (row.sequence > 0))
                    var reseals: Int64 = 0
                    for purpose in [OpeningPurpose.reseal, .request] where changed {
                        reseals += try tx.journalCount(of: row.appointment.bytes, purpose: purpose.code)
                    }
                    page.append((row, changed && reseals < (row.version ?? .max) - 1))
                }
                return page
            }
            guard let end = page.last else { break }
            last = end.row.appointment
            for (row, isMoved) in page where row.created < question.until {
                let copy = SealedCopy(VisitName(row), start: row.start, created: row.created, isMoved: isMoved, fate: fate(row, shredded))
                guard copy.exists(from: question.since, until: question.until), question.clinic.map({ copy.isWithin([$0]) }) ?? true
                else { continue }
                copies.append(copy)
            }
        }
        return copies
    }

    private func fate(_ row: CopyRow, _ shredded: [DayOfClinic: Instant]) -> SealedCopy.Fate {
        guard row.version == nil else { return .isThere }
        return .gone(node.dayKeyName(row.clinic, row.start).flatMap { shredded[DayOfClinic(clinic: $0.clinic, date: $0.date)] })
    }
}

extension JournalFault {
    fileprivate static func gap(before row: JournalRow, after: Instant?) -> JournalFault {
        JournalFault(writer: row.writer, number: row.number, kind: .gap, at: row.at, from: after ?? .distantPast)
    }
}

extension VisitName {
    init(_ row: CopyRow) { self.init(id: row.appointment, reference: row.reference, clinic: row.clinic) }
}
