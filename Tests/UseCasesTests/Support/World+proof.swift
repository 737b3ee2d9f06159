import Database
import Scheduling
import Seals
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// What came of one who tried to book.
enum Tried: Hashable {
    case booked, asked, refused(LimitName), taken
}

extension World {
    /// The newest code that left for somebody's booking.
    func contactCode() async throws -> String {
        let items: [OutboxItem] = try await engine.read { tx throws(StoreError) in
            try tx.query(
                "SELECT id, version FROM outbox WHERE kind = $1 AND state = 0 ORDER BY id DESC LIMIT 1",
                [.integer(MessageKind.contactCode.rawValue)]
            )
            .map { row throws(StoreError) in
                OutboxItem(
                    id: MessageID(bytes: try row.blob(0))!, kind: .contactCode, about: .nobody, version: try row.integer(1), attempts: 1)
            }
        }
        let item = try #require(items.first)
        let contents = try await deliveries.open(item, system)
        // Gone: within one instant nothing tells the next from it.
        try await deliveries.delivered(item, system)
        guard case .code(let code, _)? = contents.first?.subject else { throw NoCode() }
        return code
    }

    struct NoCode: Error {}

    /// Somebody with an address of their own.
    static func someone(_ number: Int, at domain: String?) -> Particulars {
        var person = person(1)
        person.givenName = "Zoé" + String(repeating: "x", count: number % 40)
        person.email = domain.flatMap { EmailAddress("zoe\(number)@\($0)") }
        person.phone = domain == nil ? PhoneNumber(digits: "514\(2_000_000 + number)") : nil
        person.healthNumber = nil
        return person
    }

    func tryToBook(
        _ held: HoldGranted, _ person: Particulars, code: String? = nil, device: [UInt8]? = nil, network: UInt8 = 1
    ) async throws -> Tried {
        var request = request(held, person)
        (request.code, request.device) = (code, device)
        switch try await refusal({ try await reception.book(request, patient(network: network)) }) {
        case nil: return .booked
        case .contactUnproven: return .asked
        case .tooMany(let limit, _): return .refused(limit)
        case .holdLapsed, .slotTaken: return .taken
        case let other?: throw other
        }
    }

    /// Asks for the code, reads it where it was sent, and books with it.
    func proveAndBook(_ held: HoldGranted, _ person: Particulars, network: UInt8 = 1) async throws -> Tried {
        _ = try await reception.askForProof(held.hold.id, token: held.token, of: ProvenContact(person), patient(network: network))
        return try await tryToBook(held, person, code: try await contactCode(), network: network)
    }

    /// Live bookings of a clinic by the date of the visit.
    func bookedByDay(_ clinic: ClinicID) async throws -> [LocalDate: Int] {
        let zone = try #require(house.node.zones.rules(of: .toronto))
        return try await slots().filter { $0.slot.clinic == clinic && $0.slot.state == .busy }
            .reduce(into: [:]) { $0[zone.local(at: $1.slot.start).date, default: 0] += 1 }
    }

    /// Public places of a clinic by the date of the visit.
    func placesByDay(_ clinic: ClinicID) async throws -> [LocalDate: Int] {
        let zone = try #require(house.node.zones.rules(of: .toronto))
        return try await slots().filter { $0.slot.clinic == clinic }
            .reduce(into: [:]) { $0[zone.local(at: $1.slot.start).date, default: 0] += 1 }
    }
}
