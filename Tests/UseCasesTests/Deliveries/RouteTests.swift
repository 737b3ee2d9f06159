import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// Which way messages go, how many, and when.
@Suite struct RouteTests {
    private static let phone = PhoneNumber("438 555-0190")!

    private func person(_ number: Int = 1, _ change: (inout Particulars) -> Void = { _ in }) -> Particulars {
        var person = World.person(number)
        person.phone = Self.phone
        person.channel = .text
        change(&person)
        return person
    }

    private func contents(_ world: World) async throws -> [DeliveryContents] {
        var all: [DeliveryContents] = []
        for item in try await world.deliveries.claim(limit: 50, leaseSeconds: 60, world.system) {
            let contents = try await world.deliveries.open(item, world.system)
            all += contents
            guard contents.allSatisfy({ $0.notBefore == nil }) else { continue }
            try await world.deliveries.delivered(item, counting: contents.flatMap(\.counted), world.system)
        }
        return all
    }

    @Test(arguments: EngineKind.allCases)
    func whoChoseTextMessagesIsWrittenToThere(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book(nil, person { $0.email = nil })
            _ = try await world.book(nil, World.person(2))
            let sent = try await contents(world)
            #expect(sent.first { $0.contact.email == nil }?.route == .text(Self.phone))
            #expect(sent.first { $0.contact.email != nil }?.route == .mail && sent.count == 2)
        }
    }

    /// A form's preset, "by e-mail", with a telephone alone: at the patients' form and at the desk.
    @Test(arguments: EngineKind.allCases)
    func whoGaveATelephoneAloneIsWrittenToThere(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            func preset(_ number: Int) -> Particulars {
                person(number) {
                    $0.email = nil
                    $0.channel = .email
                }
            }
            let held = try await world.hold()
            let request = world.request(held, preset(1))
            let booked = try await world.reception.book(request, world.patient())
            let at = try await world.signIn()
            _ = try await world.bookAtDesk(try await world.openSlots(clinic: World.plateau)[5].id, at, preset(2))
            #expect(try await contents(world).map(\.route) == [.text(Self.phone), .text(Self.phone)])
            // The same form once more is the same booking.
            let again = try await world.reception.book(request, world.patient())
            #expect(again.isRepeat && again.appointment.id == booked.appointment.id)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aTelephoneThatTakesNoTextsIsRefused(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            for number in ["438 555-0190 poste 3", "876 555-0190", "900 555-0190"] {
                let person = person { $0.phone = PhoneNumber(number) }
                let refused = try await refusal { try await world.book(nil, person) }
                #expect(refused == .invalid([.person(.textPhoneUnable)]))
            }
            let refused = try await refusal { try await world.book(nil, person { $0.phone = nil }) }
            #expect(refused == .invalid([.person(.textPhoneMissing)]))
        }
    }

    /// What the clinic changes at night waits, unless the visit is near.
    @Test(arguments: EngineKind.allCases)
    func atNightOnlyWhatIsNearIsTold(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let morning = try #require(try await world.openSlots(clinic: World.plateau).first { $0.start - world.clock.now() > 20 * 3600 })
            let evening = try #require(try await world.openSlots(clinic: World.plateau).last)
            let near = try await world.book(morning.id, person(1))
            let far = try await world.book(evening.id, person(2))
            #expect(try await contents(world).count == 2)
            let confirmed = try await world.book(nil, person(3))
            world.clock.advance(13 * 3600)
            let at = try await world.signIn()
            for booked in [near, far] {
                _ = try await world.desk.cancel(booked.appointment.id, sequence: 0, because: .clinicClosed, writing: true, at.context)
            }
            _ = try await world.book(nil, person(4))
            let told = try await contents(world).filter { $0.visit?.appointment.id != confirmed.appointment.id }
            let waiting = told.filter { $0.notBefore != nil }
            #expect(waiting.map { $0.visit?.appointment.id } == [far.appointment.id])
            // Eight in the morning, on the clinic's clock.
            #expect(waiting.first?.notBefore == World.start + 23 * 3600)
            #expect(Set(told.filter { $0.notBefore == nil }.map(\.kind)) == [.cancelledByClinic, .confirmation])
        }
    }
}
