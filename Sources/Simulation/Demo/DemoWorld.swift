public import Scheduling

/// Fictional clinics, people and schedules in real municipalities of Québec,
/// for the demonstration and for tests that want a plausible province.
///
/// Everything follows from the seed: the same seed gives the same clinics and
/// people under the same ids, and the same openings on a given date, so that
/// making it again on a later day carries the world on instead of doubling it.
public struct DemoWorld: Sendable {
    public private(set) var clinics: [Clinic] = []
    public private(set) var practitioners: [Practitioner] = []
    public private(set) var schedules: [Schedule] = []

    public static let standardSeed: UInt64 = 2019
    /// Dates for which days are thinned out, `today` included. Beyond them
    /// the weekly templates hold, with every slot free.
    public static let days = 14

    /// - Parameters:
    ///   - today: the first date with openings.
    public init(
        seed: UInt64 = DemoWorld.standardSeed, today: LocalDate, places: Places = .standard
    ) {
        var numbers: [String: Int] = [:]
        for town in DemoTown.all {
            for area in town.areas {
                guard let centre = town.position(of: area, places) else { continue }
                // A stream of its own, so that a clinic added to the table changes no other.
                var generator = SplitMix64(seed: seed &+ UInt64(clinics.count) &* 0x1_0000_0001)
                numbers[town.areaCode, default: 0] += 1
                let clinic = Self.clinic(
                    in: town, area: area, near: centre, number: numbers[town.areaCode, default: 1], of: clinics.count,
                    using: &generator)
                clinics.append(clinic)
                staff(clinic, in: town, today: today, using: &generator)
            }
        }
    }

    /// When the ids claim to have been made: ids are ordered by time, and the
    /// same seed must give the same ids on any day.
    private static let madeAt = Instant(seconds: 1_767_225_600)

    private static func clinic(
        in town: DemoTown, area: String, near centre: GeographicPosition, number: Int, of ordinal: Int,
        using generator: inout SplitMix64
    ) -> Clinic {
        let id = ClinicID(at: madeAt, using: &generator)
        // The ordinal walks through the emblems, and each round of them has kinds of its own: no two names are alike.
        let round = ordinal / DemoNames.emblems.count
        let kind = DemoNames.kinds[(round * 2 + Int.random(in: 0...1, using: &generator)) % DemoNames.kinds.count]
        let emblem = DemoNames.emblems[ordinal * 7 % DemoNames.emblems.count]
        let position = scattered(centre, using: &generator)
        let street = DemoNames.streets.randomElement(using: &generator) ?? "rue Principale"
        let civic = Int.random(in: 12...4990, using: &generator)
        let servesEnglish = Int.random(in: 0..<100, using: &generator) < town.englishPercent
        return Clinic(
            id: id, name: kind + " " + emblem,
            address: PostalAddress(
                line: "\(civic), \(street)", municipality: town.municipality, postalCode: postalCode(area, using: &generator)),
            position: position, phone: phone(town.areaCode, number),
            zone: LegalTime.zones(municipality: town.municipality, postalCode: nil, position: position)[0],
            coverage: Int.random(in: 0..<100, using: &generator) < 8 && town.areas.count > 2 ? .fees : .covered,
            languages: servesEnglish ? [.french, .english] : .french,
            holidayChoice: Bool.random(using: &generator) ? .goodFriday : .easterMonday
        )
    }

    /// Within about 700 m of the centre, so that no two stand on one spot.
    private static func scattered(_ centre: GeographicPosition, using generator: inout SplitMix64) -> GeographicPosition {
        GeographicPosition(
            latitude: centre.latitude + Double.random(in: -0.006...0.006, using: &generator),
            longitude: centre.longitude + Double.random(in: -0.008...0.008, using: &generator)
        ) ?? centre
    }

    private static func postalCode(_ area: String, using generator: inout SplitMix64) -> PostalCode {
        let letter = "ABCEGHJKLMNPRSTVWXYZ".randomElement(using: &generator) ?? "A"
        let digits = (Int.random(in: 1...9, using: &generator), Int.random(in: 0...9, using: &generator))
        guard let code = PostalCode("\(area) \(digits.0)\(letter)\(digits.1)") else {
            preconditionFailure("the areas of the table begin postal codes")
        }
        return code
    }

    /// From the numbers that the North American plan keeps for fiction,
    /// 555-0100 to 555-0199 (ATIS-0300115).
    private static func phone(_ areaCode: String, _ number: Int) -> PhoneNumber {
        let line = 100 + number % 100
        guard let phone = PhoneNumber(digits: "\(areaCode)5550\(line)") else {
            preconditionFailure("the area codes of the table are dialable")
        }
        return phone
    }

    private mutating func staff(_ clinic: Clinic, in town: DemoTown, today: LocalDate, using generator: inout SplitMix64) {
        let count = town.areas.count > 3 ? Int.random(in: 2...4, using: &generator) : Int.random(in: 1...3, using: &generator)
        for _ in 0..<count {
            let practitioner = Self.practitioner(at: clinic, using: &generator)
            practitioners.append(practitioner)
            schedules.append(
                DemoWeek(practitioner, using: &generator).schedule(
                    id: ScheduleID(at: Self.madeAt, using: &generator), clinic: clinic, practitioner: practitioner.id, today: today))
        }
    }

    private static func practitioner(at clinic: Clinic, using generator: inout SplitMix64) -> Practitioner {
        let draw = Int.random(in: 0..<100, using: &generator)
        let speaksEnglish = clinic.languages.contains(.english) && Int.random(in: 0..<100, using: &generator) < 70
        return Practitioner(
            id: PractitionerID(at: madeAt, using: &generator),
            givenName: DemoNames.given.randomElement(using: &generator) ?? "Camille",
            familyName: DemoNames.family.randomElement(using: &generator) ?? "Tremblay",
            profession: draw < 68 ? .physician : draw < 90 ? .nursePractitioner : .nurse,
            // A made-up licence number could be somebody's.
            licence: nil,
            languages: speaksEnglish ? [.french, .english] : .french
        )
    }
}
