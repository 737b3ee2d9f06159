import Containment
import Database
import Scheduling
import Store

/// Says how far an order would reach.
public struct Reaching: Sendable {
    private let gate: Gatekeeper
    private let record: Record

    /// The longest that a sign-in lasts.
    static let signInSeconds: Int64 = 12 * 3_600

    public init(gate: Gatekeeper, record: Record) { (self.gate, self.record) = (gate, record) }

    public init(_ verb: some Verb) { self.init(gate: verb.gate, record: verb.record) }

    /// Of each clinic, now. For a page or a rehearsal, not for every request:
    /// it reads all appointments.
    ///
    /// - Throws: `.required` for whoever may not read orders, `.storeUnavailable`.
    public func reach(_ context: Context) async throws(Refusal) -> OrderReach {
        try gate.permit(context, .readOrders)
        let now = context.instant
        let (clinics, standings, waiting) = try await record.read { tx throws(StoreError) in
            (try tx.clinics(), try tx.standings(at: now, staffSince: now - Self.signInSeconds), try tx.requestsInLine(at: now))
        }
        let known = Dictionary(uniqueKeysWithValues: standings.map { ($0.clinic, $0) })
        let places = clinics.filter { !$0.isRemoved }.inFrenchOrder { [$0.name] }.map { clinic in
            let standing = known[clinic.id]
            return OrderReach.Place(
                clinic: clinic.id, name: clinic.name, municipality: clinic.address.municipality, appointments: standing?.visits ?? 0,
                held: (standing?.holds ?? 0) + (standing?.offers ?? 0), staff: standing?.staff ?? 0)
        }
        return OrderReach(places: places, waiting: waiting)
    }
}
