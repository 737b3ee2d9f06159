public import Scheduling
import Simulation

/// Clinics, practitioners and slots in bulk, for measures: as many open slots
/// as asked for, in no time that anyone would sleep through.
public struct BenchWorld: Sendable {
    public let clinics: [Clinic]
    public let practitioners: [Practitioner]
    public let schedules: [Schedule]
    private let perClinic: Int
    private let seed: UInt64
    private let from: Instant

    /// - Parameters:
    ///   - slots: rounded down to a whole number for each clinic.
    ///   - from: the first slot starts an hour later.
    public init(slots: Int, clinics count: Int, seed: UInt64, from: Instant) {
        var generator = SplitMix64(seed: seed)
        self.seed = seed
        self.from = from
        perClinic = slots / count
        let centres = [(45.53, -73.61), (46.82, -71.24), (45.40, -71.90), (45.47, -75.72), (48.42, -71.06), (46.34, -72.55)]
        var clinics: [Clinic] = []
        var practitioners: [Practitioner] = []
        var schedules: [Schedule] = []
        for number in 0..<count {
            let centre = centres[number % 10 < 5 ? 0 : number % centres.count]
            let position = GeographicPosition(
                latitude: centre.0 + Double.random(in: -0.2...0.2, using: &generator),
                longitude: centre.1 + Double.random(in: -0.2...0.2, using: &generator))
            guard let position, let phone = PhoneNumber("514 555-0100"), let code = PostalCode("H2X 1Y4") else { continue }
            let clinic = Clinic(
                id: Identifier(at: from, using: &generator), name: "Clinique \(number)",
                address: PostalAddress(line: "\(number), rue Principale", municipality: "Montréal", postalCode: code),
                position: position, phone: phone, zone: .toronto, coverage: .covered, languages: [.french, .english])
            let practitioner = Practitioner(
                id: Identifier(at: from, using: &generator), givenName: "Claude", familyName: "Roy", profession: .physician,
                licence: nil, languages: [.french, .english])
            clinics.append(clinic)
            practitioners.append(practitioner)
            schedules.append(
                Schedule(
                    id: Identifier(at: from, using: &generator), clinic: clinic.id, practitioner: practitioner.id,
                    effectiveFrom: LocalDate(dayNumber: Int(from.seconds / 86_400)), effectiveThrough: nil, template: [],
                    exceptions: [], observesHolidays: false))
        }
        self.clinics = clinics
        self.practitioners = practitioners
        self.schedules = schedules
    }

    /// The slots of one clinic, open to everyone since long ago.
    public func slots(ofClinic number: Int) -> [Slot] {
        var generator = SplitMix64(seed: seed &+ 1 &+ UInt64(number))
        let lengths: [Int64] = [15, 20, 30]
        var start = from + 3600
        return (0..<perClinic).map { _ in
            let minutes = lengths[Int.random(in: 0..<3, using: &generator)]
            defer { start = start + (minutes + Int64.random(in: 0...2, using: &generator) * 15) * 60 }
            return Slot(
                id: Identifier(at: from, using: &generator), schedule: schedules[number].id, clinic: clinics[number].id,
                practitioner: practitioners[number].id, start: start, end: start + minutes * 60, modality: .inPerson,
                audience: .everyone, publicFrom: from - 60)
        }
    }
}
