import Bytes
import Containment
import Notary
import Orders
import Scheduling
import UseCases

/// What the officers' page knows: who may sign, what is in force, where
/// orders are handed in, and how many people one would meet.
struct OfficerState {
    /// `nil` where nobody is an officer, or nothing is known.
    var book: OrderBook?
    /// How far the store's sequence of orders is applied.
    var epoch: Int64 = 0
    /// What the store has not yet.
    var unentered = 0
    /// The process does not know what is in force.
    var isCareful = false
    var levels = LevelSet()
    /// `nil` while the store has never answered.
    var reach: KnownReach?
    var addresses: [String] = []
    var asOf = Instant.distantPast

    var orders: [AcceptedOrder] { book?.live ?? [] }

    /// As people call it, where that is known.
    func name(of clinic: ClinicID) -> String { reach?.reach.places.first { $0.clinic == clinic }?.name ?? clinic.description }

    var json: JSONValue {
        let known: JSONValue = [
            "as_of": .string(RFC3339.format(asOf)), "epoch": .number(String(epoch)),
            "unentered": .number(String(unentered)), "careful": .boolean(isCareful), "addresses": .strings(addresses),
            "levels": .object(
                levels.all.map { JSONValue.Member(name: $0.key.text, value: .string($0.value.text)) }.sorted { $0.name < $1.name }),
            "orders": .array(orders.map(Self.json)),
        ]
        return known.merging(officers).merging(counts)
    }

    /// Nothing where nobody is one.
    private var officers: JSONValue {
        guard let chain = book?.chain else { return .object([]) }
        return [
            "host": .string(chain.host), "link": .number(String(chain.newest.number)),
            "rp": chain.newest.relyingPartyID.map(JSONValue.string) ?? .null, "origins": .strings(chain.newest.origins),
            "officers": .strings(chain.newest.keys.map(\.description)),
        ]
    }

    private var counts: JSONValue {
        guard let reach else { return .object([]) }
        return [
            "reach_as_of": .string(RFC3339.format(reach.asOf)), "waiting": Self.rounded(reach.reach.waiting),
            "clinics": .array(
                reach.reach.places.map { place in
                    [
                        "id": .string(place.clinic.description), "name": .string(place.name), "place": .string(place.municipality),
                        "coming": Self.rounded(place.appointments), "held": Self.rounded(place.held), "staff": Self.rounded(place.staff),
                    ]
                }),
        ]
    }

    private static func json(_ accepted: AcceptedOrder) -> JSONValue {
        [
            "id": .string(accepted.order.id.description), "level": .string(accepted.order.level.text),
            "scopes": .strings(accepted.order.scopes.map(\.text)), "reason": .string(accepted.order.reason),
            "officers": .strings(accepted.officers.sorted()), "seen": .string(RFC3339.format(accepted.seenAt)),
        ]
    }

    private static func rounded(_ count: Int) -> JSONValue { .number(String(OrderReach.rounded(count))) }
}

extension JSONValue {
    fileprivate static func strings(_ values: [String]) -> Self { .array(values.map(Self.string)) }
}
