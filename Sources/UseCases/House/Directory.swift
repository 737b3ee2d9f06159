public import Scheduling
import Synchronization

/// The clinics, practitioners and schedules, in memory: they are few, read on
/// every page, and change rarely.
public final class Directory: Sendable {
    package struct Snapshot: Sendable {
        package var version: Int64 = 0
        package var clinics: [Clinic] = []
        package var clinicByID: [ClinicID: Clinic] = [:]
        package var practitionerByID: [PractitionerID: Practitioner] = [:]
        package var schedulesByClinic: [ClinicID: [Schedule]] = [:]
        package var schedulesByPractitioner: [PractitionerID: [Schedule]] = [:]
        /// Where each stands among all, by family name in French order.
        package var placeByPractitioner: [PractitionerID: Int] = [:]

        /// In the order of lists of people. Who is in no directory comes last.
        package func place(of practitioner: PractitionerID) -> Int { placeByPractitioner[practitioner] ?? .max }
    }

    private let snapshot = Mutex(Snapshot())

    package init() {}

    /// All clinics that take people, by name in French order.
    public var clinics: [Clinic] { snapshot.withLock { $0.clinics } }

    /// One that takes people; `nil` also for one that was removed.
    public func openClinic(_ id: ClinicID) -> Clinic? { clinic(id).flatMap { $0.isRemoved ? nil : $0 } }

    public func clinic(_ id: ClinicID) -> Clinic? { snapshot.withLock { $0.clinicByID[id] } }

    /// Without the licence number, which no page has a use for.
    public func practitioner(_ id: PractitionerID) -> Practitioner? { snapshot.withLock { $0.practitionerByID[id] } }

    /// The schedules of a clinic, past ones included.
    public func schedules(at clinic: ClinicID) -> [Schedule] { snapshot.withLock { $0.schedulesByClinic[clinic] ?? [] } }

    /// The schedules of a practitioner at all clinics, past ones included.
    public func schedules(of practitioner: PractitionerID) -> [Schedule] {
        snapshot.withLock { $0.schedulesByPractitioner[practitioner] ?? [] }
    }

    /// In the order of lists of people: by family name, in French order.
    public func inOrder(_ practitioners: some Sequence<Practitioner>) -> [Practitioner] {
        let current = current
        return practitioners.sorted { (current.place(of: $0.id), $0.id) < (current.place(of: $1.id), $1.id) }
    }

    /// Those that take people, the nearest first.
    public func nearest(
        _ position: GeographicPosition, among isMeant: (Clinic) -> Bool = { _ in true }
    ) -> [(clinic: Clinic, metres: Int)] {
        clinics.filter(isMeant)
            .map { (clinic: $0, metres: Int(GreatCircle.metres(from: position, to: $0.position))) }
            .sorted { ($0.metres, $0.clinic.id) < ($1.metres, $1.clinic.id) }
    }

    /// As it stands, for many look-ups.
    package var current: Snapshot { snapshot.withLock { $0 } }

    /// Which change of the directory this node has read.
    package var version: Int64 { snapshot.withLock { $0.version } }

    /// A number by which a practitioner is paid or licensed stays in the
    /// store: what is not in memory, no page can show.
    package func replace(version: Int64, clinics: [Clinic], practitioners: [Practitioner], schedules: [Schedule]) {
        let practitioners = practitioners.map { practitioner in
            var practitioner = practitioner
            practitioner.licence = nil
            return practitioner
        }
        let ordered = practitioners.inFrenchOrder { [$0.familyName, $0.givenName] }
        let fresh = Snapshot(
            version: version, clinics: clinics.filter { !$0.isRemoved }.inFrenchOrder { [$0.name] },
            clinicByID: Dictionary(clinics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            practitionerByID: Dictionary(practitioners.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            schedulesByClinic: Dictionary(grouping: schedules, by: \.clinic),
            schedulesByPractitioner: Dictionary(grouping: schedules, by: \.practitioner),
            placeByPractitioner: Dictionary(ordered.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        )
        snapshot.withLock { $0 = fresh }
    }
}
