import Containment
import Credentials
import Scheduling
import Seals
import TestKit
import Testing
import VaultCalls

@testable import Vault

/// What a vault does at `frozen`: the desk has today and tomorrow.
@Suite struct FrozenTests {
    private let ordered: Ordered
    private let today = LocalDate(year: 2026, month: 11, day: 20)!

    init() throws {
        ordered = try Ordered()
        ordered.fixture.clock.advance(to: today)
        try ordered.raise(1, .frozen)
        ordered.fixture.clock.advance(seconds: 1)
    }

    private func opens(_ days: Int, _ desk: Desk, _ grant: GrantSecret) async throws -> Bool {
        let seals = try await desk.seals(1, on: today.advanced(byDays: days), from: UInt64(50 + days))
        do {
            return try await desk.vault.open(seals, at: Sample.clinic, grant: grant).count == 1
        } catch StaffFault.vault(.refused(.contained)) {
            return false
        }
    }

    @Test func theDeskOpensTodayAndTomorrowAlone() async throws {
        try await ordered.fixture.withDesk { desk in
            let grant = try await desk.person("noemie@example.org").grant
            var opened: [Bool] = []
            for days in -2...3 { opened.append(try await opens(days, desk, grant)) }
            #expect(opened == [false, false, true, true, false, false])
            // One that is too far keeps the others shut: what is asked is asked at once.
            let seals = try await desk.seals(1, on: today) + desk.seals(1, on: today.advanced(byDays: 5))
            let before = try await desk.lastEntry()
            await expectContained { _ = try await desk.vault.open(seals, at: Sample.clinic, grant: grant) }
            #expect(try await desk.lastEntry() == before)
            // The page asks for none to learn whether its sign-in goes on.
            _ = try await desk.vault.open([], at: Sample.clinic, grant: grant)
        }
    }

    /// Ten in the evening in Montréal is tomorrow in UTC, and today there.
    @Test func aDayIsTheClinicsOwn() async throws {
        let clock = ordered.fixture.clock
        let cases: [(hours: Int64, opened: [Bool], why: Comment)] = [
            (13, [false, true, true, false], "9:00 at UTC−4"), (26, [false, true, true, false], "22:00 at UTC−4"),
            (28, [false, true, true, true], "23:00 at UTC−5, 1:00 at UTC−3"), (30, [false, false, true, true], "1:00 at UTC−5"),
        ]
        try await ordered.fixture.withDesk { desk in
            for (hours, expected, why) in cases {
                clock.advance(seconds: Int64(today.dayNumber) * 86_400 + hours * 3_600 - clock.now().seconds)
                let grant = try await desk.person("\(hours)@example.org").grant
                var opened: [Bool] = []
                for days in -1...2 { opened.append(try await opens(days, desk, grant)) }
                #expect(opened == expected, why)
            }
        }
    }

    @Test func whatIsNotTheDesksGoesOn() async throws {
        try await ordered.fixture.withDesk { desk in
            let (vault, keys) = (desk.vault, try await desk.vault.standingKeys())
            #expect(try await vault.openOwn(Sample.personSeal(), with: Sample.secret) == Sample.particulars)
            #expect(try await vault.openDelivery(contact: Sample.contactSeal(keys.courier), message: nil).contact == Sample.contact)
            #expect(try await !vault.blindIndex(of: Sample.clinicSeal(vault.dayKeys([Sample.day])[0])).isEmpty)
            let person = try await desk.person("noemie@example.org")
            _ = try await vault.find(.email(person.email), at: Sample.clinic, grant: person.grant)
        }
    }

    @Test func visitsMoveBetweenTheTwoDaysAlone() async throws {
        try await ordered.fixture.withDesk { desk in
            func name(_ days: Int) -> DayKeyName { DayKeyName(clinic: Sample.clinic, date: today.advanced(byDays: days)) }
            let here = try await desk.seals(1, on: today)[0]
            #expect(try await desk.vault.reseal(here, to: name(1), version: 2).key.date == name(1).date)
            await expectContained { _ = try await desk.vault.reseal(here, to: name(2), version: 2) }
            let later = try await desk.seals(1, on: today.advanced(byDays: 2))[0]
            await expectContained { _ = try await desk.vault.reseal(later, to: name(1), version: 2) }
        }
    }

    @Test func noNewOffersAndNoCorrections() async throws {
        try await ordered.fixture.withDesk { desk in
            let vault = desk.vault
            let key = try await vault.requestKeys([Sample.week])[0]
            let seal = try Sealer.seal(
                ParticularsCoding.encode(Sample.particulars), record: Sample.appointment.bytes, clinic: nil, kind: .clinic, version: 1,
                to: key)
            await expectContained {
                let terms = Sample.terms(seal, at: desk.now)
                _ = try await vault.makeOffers([OfferAsk(terms: terms, seal: seal, message: Sample.message)])
            }
            await expectContained { _ = try await vault.blindIndex(of: seal) }
            let person = try await desk.person("noemie@example.org")
            let correction = ContactCorrection(phone: nil, email: person.email, language: .french, channel: .email)
            await expectContained {
                _ = try await vault.correct(
                    desk.seals(1, on: today)[0], Sample.contactSeal(vault.standingKeys().courier), to: .contact(correction),
                    at: Sample.clinic, grant: person.grant)
            }
        }
    }

    @Test func anotherClinicHasAnyDay() async throws {
        try ordered.lower(2, of: [1], leaving: .frozen, [.clinic(Sample.clinic)])
        ordered.fixture.clock.advance(seconds: 1)
        try await ordered.fixture.withDesk { desk in
            let grant = try await desk.person("islands@example.org", at: Sample.otherClinic).grant
            let seals = try await desk.seals(1, at: Sample.otherClinic, on: today.advanced(byDays: 40))
            #expect(try await desk.vault.open(seals, at: Sample.otherClinic, grant: grant).count == 1)
            let here = try await desk.person("noemie@example.org").grant
            #expect(try await !opens(40, desk, here))
            try ordered.lower(3, of: [2])
            #expect(try await opens(40, desk, here))
        }
    }
}
