public import Scheduling

/// The clinic of the demonstration that has a desk: four practitioners, every
/// day of the week, with a reserve for the telephone. The same at every start.
public struct DemoClinic: Sendable {
    public let clinic: Clinic
    public let practitioners: [Practitioner]
    public let schedules: [Schedule]

    /// - Parameter today: schedules hold from then on.
    public init(today: LocalDate) {
        let id: ClinicID = Self.identifier(1)
        guard let position = GeographicPosition(latitude: 45.5236, longitude: -73.5813), let code = PostalCode("H2J 2L3"),
            let phone = PhoneNumber(digits: "5145550100")
        else { preconditionFailure("the constants are a place in Montréal") }
        clinic = Clinic(
            id: id, name: "Clinique familiale du Parapet",
            address: PostalAddress(line: "4242, rue des Remparts", municipality: "Montréal", postalCode: code), position: position,
            phone: phone, zone: .toronto, coverage: .covered, languages: [.french, .english])
        practitioners = Self.people.enumerated().map { index, person in
            Practitioner(
                id: Self.identifier(UInt64(10 + index)), givenName: person.given, familyName: person.family, profession: person.profession,
                licence: nil, languages: [.french, .english])
        }
        schedules = Self.people.enumerated().map { index, person in
            Schedule(
                id: Self.identifier(UInt64(20 + index)), clinic: id, practitioner: Self.identifier(UInt64(10 + index)),
                effectiveFrom: today, effectiveThrough: nil, template: Weekday.allCases.flatMap { person.week(on: $0) }, exceptions: [],
                observesHolidays: false)
        }
    }

    private struct Person {
        var given: String
        var family: String
        var profession: Profession
        var minutes: Int
        var modality = Modality.inPerson

        func week(on day: Weekday) -> [WeeklyBlock] {
            let hours: [(from: Int, to: Int, audience: SlotAudience)] = [
                (8 * 60 + 30, 12 * 60, .everyone), (13 * 60, 16 * 60, .everyone),
                // Kept for whoever phones.
                (16 * 60, 17 * 60, .clinic),
            ]
            return hours.compactMap { hours in
                guard let from = LocalTime(minutes: hours.from), let to = LocalTime(minutes: hours.to) else { return nil }
                return WeeklyBlock(weekday: day, from: from, to: to, slotMinutes: minutes, modality: modality, audience: hours.audience)
            }
        }
    }

    private static let people = [
        Person(given: "Aïcha", family: "Bélanger", profession: .physician, minutes: 15),
        Person(given: "Laurent", family: "Charest", profession: .physician, minutes: 20),
        Person(given: "Mei", family: "Nguyen", profession: .nursePractitioner, minutes: 20),
        Person(given: "Olivier", family: "Tremblay", profession: .physician, minutes: 15, modality: .phone),
    ]

    private static func identifier<Entity>(_ number: UInt64) -> Identifier<Entity> {
        Identifier(high: 0x0191_0000_0000_0000, low: number)
    }
}
