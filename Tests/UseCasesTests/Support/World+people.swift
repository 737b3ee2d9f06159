import Scheduling
import Seals
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

extension World {
    /// Someone whose every field can be found in a copy of the store, if it
    /// stood there in clear.
    static func person(_ number: Int = 1, email: String? = nil, phone: String? = nil) -> Particulars {
        let phone = phone ?? "438 555-0\(100 + number)"
        let email = email ?? "zephyrine\(number)@example.org"
        let letters = String(repeating: "x", count: number / 26) + String(UnicodeScalar(UInt8(97 + number % 26)))
        return Particulars(
            givenName: "Zéphyrine\(letters)", familyName: "Qwertzuiop\(letters)", birthDate: date("1987-06-05"),
            healthNumber: "QWEZ87560\(100 + number)", phone: PhoneNumber(phone),
            email: EmailAddress(email), language: .french, bookedFor: .oneself,
            reason: .earache)
    }

    func request(_ hold: HoldGranted, _ person: Particulars? = nil) -> BookingRequest {
        BookingRequest(hold: hold.hold.id, token: hold.token, particulars: person ?? Self.person(), consents: true)
    }

    /// Holds the slot, or the soonest that is open, for a fresh device.
    func hold(_ slot: SlotID? = nil, owner: OwnerSecret? = nil) async throws -> HoldGranted {
        var chosen = slot
        if chosen == nil { chosen = try await openSlots().first?.id }
        return try await holdPaying(try #require(chosen), owner: owner ?? self.owner(), patient())
    }

    func book(_ slot: SlotID? = nil, _ person: Particulars? = nil) async throws -> Booked {
        try await reception.book(request(try await hold(slot), person), patient())
    }

    /// All that waited to be written, as the courier would send it.
    func delivered() async throws -> [DeliveryContents] {
        var all: [DeliveryContents] = []
        for item in try await deliveries.claim(limit: 10, leaseSeconds: 60, system) {
            all += try await deliveries.open(item, system)
            try await deliveries.delivered(item, system)
        }
        return all
    }

    /// Everybody can be found.
    func indexed() async throws {
        while try await deliveries.indexPending(limit: 10, system) > 0 {}
    }

    func view(_ booked: Booked) async throws -> OwnAppointment {
        try await reception.view(booked.appointment.id, key: .manage(booked.manage), patient())
    }
}

/// The refusal that `body` ends with; `nil` when it does what it was asked.
func refusal<Answer>(_ body: () async throws -> Answer) async throws -> Refusal? {
    do {
        _ = try await body()
        return nil
    } catch let refusal as Refusal {
        return refusal
    }
}

extension ParticularsView {
    var particulars: Particulars? {
        guard case .opened(let particulars) = self else { return nil }
        return particulars
    }
}
