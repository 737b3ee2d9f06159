import Scheduling
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

extension World {
    static let plateau: ClinicID = place(1)
    static let verdun: ClinicID = place(2)
    static let islands: ClinicID = place(3)

    static func place<Entity>(_ number: UInt64) -> Identifier<Entity> { Identifier(high: 0x0190_0000_0000_0000, low: number) }

    /// Clinics, people, schedules, slots and keys, with the clock moved on
    /// until the slots are open to the public.
    func furnish(days: Int, isOld: Bool = false) async throws {
        try await administration.addClinics(Self.clinics(), system)
        try await administration.addPractitioners((1...3).map(Self.practitioner), system)
        try await administration.addSchedules((1...3).map { Self.schedule($0) }, system)
        // Slots alone leave the vault as it is: a first round of the horizon is its upgrade.
        let report =
            isOld
            ? try await administration.makeSlots(days: days, system).report : try await administration.extendHorizon(days: days, system)
        try #require(report.slotsMade > 0 && report.leftOut == 0)
        clock.advance(Hold.publicDelaySeconds)
        try await follow()
    }

    static func clinics() throws -> [Clinic] {
        [
            try clinic(plateau, "Clinique du Plateau", "H2J 1A1", 45.525, -73.575, .toronto),
            try clinic(verdun, "Clinique de Verdun", "H4G 1A1", 45.458, -73.568, .toronto),
            try clinic(islands, "Clinique des Îles", "G4T 1A1", 47.378, -61.857, .halifax),
        ]
    }

    static func clinic(
        _ id: ClinicID, _ name: String, _ code: String, _ latitude: Double, _ longitude: Double, _ zone: ZoneID
    ) throws -> Clinic {
        Clinic(
            id: id, name: name,
            address: PostalAddress(line: "100, rue Principale", municipality: "Montréal", postalCode: try #require(PostalCode(code))),
            position: try #require(GeographicPosition(latitude: latitude, longitude: longitude)),
            phone: try #require(PhoneNumber("514 555-0100")), zone: zone, coverage: .covered, languages: [.french, .english])
    }

    static func practitioner(_ number: UInt64) -> Practitioner {
        Practitioner(
            id: place(100 + number), givenName: "Camille", familyName: "Praticien\(number)", profession: .physician,
            licence: nil, languages: [.french])
    }

    /// Every day from eight to four, in slots of 20 minutes.
    static func schedule(_ number: UInt64, id: UInt64? = nil) -> Schedule {
        Schedule(
            id: place(200 + (id ?? number)), clinic: place(number), practitioner: place(100 + number),
            effectiveFrom: date("2026-01-01"), effectiveThrough: nil,
            template: Weekday.allCases.map {
                WeeklyBlock(
                    weekday: $0, from: time("08:00"), to: time("16:00"), slotMinutes: 20, modality: .inPerson, audience: .everyone)
            },
            exceptions: [], observesHolidays: true)
    }

    /// Visits of ten minutes at the first clinic, after its day.
    static func shortVisits() -> Schedule {
        var schedule = schedule(1, id: 8)
        schedule.template = Weekday.allCases.map {
            WeeklyBlock(
                weekday: $0, from: time("16:30"), to: time("17:30"), slotMinutes: 10, modality: .inPerson, audience: .everyone)
        }
        return schedule
    }

    /// What the first clinic keeps for those who phone.
    static func eveningReserve() -> Schedule {
        var schedule = schedule(1, id: 9)
        schedule.template = Weekday.allCases.map {
            WeeklyBlock(
                weekday: $0, from: time("18:00"), to: time("20:00"), slotMinutes: 20, modality: .phone, audience: .clinic)
        }
        return schedule
    }
}
