import Containment
public import Credentials
import Database
import Notary
public import Scheduling
public import Seals
import Store
public import UseCases

/// What the desk looks for among the clinic's coming visits.
public enum VisitSearch: Sendable, Equatable {
    /// As the person reads it out: `K7M-42Q`. It authenticates nobody.
    case reference(AppointmentReference)
    /// Exactly, never by a part: the index knows no parts.
    case person(Lookup)
}

extension Desk {
    /// Most visits shown for one search.
    public static let foundMax = 20

    /// Coming visits of the clinic that bear what is looked for, by start.
    ///
    /// One leaf a search, whatever it finds, and one entry in the vault's
    /// journal where a person is looked for; what is found is opened on the
    /// record like any visit.
    public func find(_ search: VisitSearch, grant: GrantSecret, _ context: Context) async throws(Refusal) -> [DayVisit] {
        let permit = try gate.permit(context, .findVisits)
        let clinic = try clinic(context)
        let reach = try reach(context)
        let tokens = try await tokens(of: search, at: clinic.id, grant)
        let leaf = record.leaf(.visitsSearched, clinic: clinic.id, subject: search.kind, context)
        let rows = try await record.write(permit) { tx throws(StoreError) in
            try tx.write(leaf)
            let ids: [AppointmentID] =
                switch search {
                case .reference(let reference): try tx.appointment(named: reference, of: clinic.id).map { [$0] } ?? []
                case .person: try tx.appointments(bearing: tokens, of: clinic.id, after: context.instant, limit: Self.foundMax)
                }
            var rows: [DayRow] = []
            for id in ids {
                if let row = try tx.visit(id, of: clinic.id, sealKind: Int64(SealKind.clinic.rawValue)) { rows.append(row) }
            }
            return rows.filter { reach.covers($0.row.appointment.start) }
        }
        let (persons, _) = try await people(rows, grant: grant, context)
        return zip(rows, persons).map { DayVisit($0, $1, at: context.instant) }.sorted { $0.appointment.start < $1.appointment.start }
    }

    private func tokens(of search: VisitSearch, at clinic: ClinicID, _ grant: GrantSecret) async throws(Refusal) -> [[UInt8]] {
        guard case .person(let lookup) = search else { return [] }
        do {
            return try await staff.find(lookup, at: clinic, grant: grant).map(\.bytes)
        } catch {
            throw Refusal(error)
        }
    }
}

extension VisitSearch {
    /// What the leaf commits to: by what, never for whom.
    fileprivate var kind: String {
        switch self {
        case .reference: "reference"
        case .person(.phone): "phone"
        case .person(.email): "email"
        case .person(.healthNumber): "health number"
        case .person(.nameAndBirth): "name and birth"
        }
    }
}
