import Containment
import Database
import Reach
public import Scheduling
public import Seals
import Store
public import UseCases

/// Who opened the sealed copies of one appointment, as the person is told.
public struct OwnOpenings: Sendable, Equatable {
    /// What opened them: a role, never a name.
    public enum Who: Sendable, Hashable {
        /// Someone of the clinic; `nil` when the journal has no role.
        case staff(StaffRole?)
        /// Whoever has the full link.
        case person
        /// The service at work, which shows nothing to anybody.
        case service
    }

    public struct Group: Sendable, Equatable {
        public var who: Who
        /// How often: each sign-in of a colleague counts once.
        public var times: Int
    }

    public struct Day: Sendable, Equatable {
        /// At the clinic.
        public var date: LocalDate
        /// The clinic's people first, the service last.
        public var groups: [Group]
    }

    /// The newest first.
    public var days: [Day]
    /// Set when the newest openings may be missing: how far the list goes.
    public var asOf: Instant?
    /// Whether older ones were left out.
    public var isShortened: Bool
}

extension Reception {
    /// Most openings that a person's page is made from.
    static let openingsMax = 1_000
    private static let unimportedPages = 4
    private static let unimportedPageMax = 200

    /// Who opened what the person wrote, by day and role: what was imported
    /// of the vault's journal, and what the vault has written since.
    ///
    /// - Parameter vaultAnswers: `false` when it was just seen not to: it is
    ///   not waited for a second time.
    /// - Throws: `.notFound` when the link does not fit.
    public func openings(
        of id: AppointmentID, manage: ManageSecret, vaultAnswers: Bool = true, _ context: Context
    ) async throws(Refusal) -> OwnOpenings {
        try gate.permit(context, .viewOwn)
        let limit = Self.openingsMax
        let found: (AppointmentRow, [JournalRow], JournalPosition?)? = try await record.read { tx throws(StoreError) in
            guard let row = try tx.appointment(id) else { return nil }
            return (row, try tx.journal(of: id.bytes, limit: limit), try tx.newestJournalPosition())
        }
        guard let (row, imported, position) = found, AppointmentKey.manage(manage).opens(row) else { throw .notFound }
        guard let clinic = node.directory.clinic(row.appointment.clinic), let zone = node.zones.rules(of: clinic.zone)
        else { throw .internalFault }
        let (fresh, asOf) = vaultAnswers ? await unimported(of: id, after: position) : ([], position?.at ?? .distantPast)
        return OwnOpenings(days: Self.days(imported + fresh, zone), asOf: asOf, isShortened: imported.count == limit)
    }

    /// What the vault has journalled of an appointment since the import.
    ///
    /// - Returns: a time when there is, or may be, more than these.
    private func unimported(of id: AppointmentID, after position: JournalPosition?) async -> ([JournalRow], asOf: Instant?) {
        var last = position.map { ($0.number, $0.at) }
        var found: [JournalRow] = []
        do {
            for _ in 0..<Self.unimportedPages {
                let rows = try await vault.journal(after: Int(last?.0 ?? 0), limit: Self.unimportedPageMax).map(JournalRow.init)
                guard let end = rows.last, position.map({ $0.writer == end.writer }) ?? true else { return (found, nil) }
                found += rows.filter { $0.openings.contains { $0.record == id.bytes } }
                last = (end.number, end.at)
            }
        } catch {
            // Said with the list: how far it goes.
        }
        return (found, last?.1 ?? .distantPast)
    }

    private static func days(_ rows: [JournalRow], _ zone: ZoneRules) -> [OwnOpenings.Day] {
        Dictionary(grouping: rows) { zone.local(at: $0.at).date }.map { date, rows in
            let groups = Dictionary(grouping: rows) { OwnOpenings.Who($0.by) }.map { OwnOpenings.Group(who: $0, times: $1.count) }
            return OwnOpenings.Day(date: date, groups: groups.sorted { $0.who.order < $1.who.order })
        }.sorted { $0.date > $1.date }
    }
}

extension OwnOpenings.Who {
    init(_ actor: RecordedActor) {
        self =
            switch actor {
            case .person: .person
            case .courier, .service, .operatorAtHand: .service
            case .staff(let role): .staff(role)
            }
    }

    fileprivate var order: Int {
        switch self {
        case .staff(let role): role.flatMap { StaffRole.allCases.firstIndex(of: $0) } ?? StaffRole.allCases.count
        case .person: 100
        case .service: 101
        }
    }
}
