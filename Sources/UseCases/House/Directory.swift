public import Scheduling
import Store
import Synchronization

/// The clinics and practitioners, in memory: they are few, read on every
/// page, and change rarely.
public final class Directory: Sendable {
    struct Snapshot: Sendable {
        var version: Int64 = 0
        var clinics: [Clinic] = []
        var clinicByID: [ClinicID: Clinic] = [:]
        var practitionerByID: [PractitionerID: Practitioner] = [:]
    }

    private let snapshot = Mutex(Snapshot())

    init() {}

    /// All clinics, by name.
    public var clinics: [Clinic] { snapshot.withLock { $0.clinics } }

    public func clinic(_ id: ClinicID) -> Clinic? { snapshot.withLock { $0.clinicByID[id] } }

    public func practitioner(_ id: PractitionerID) -> Practitioner? { snapshot.withLock { $0.practitionerByID[id] } }

    /// As it stands, for many look-ups.
    var current: Snapshot { snapshot.withLock { $0 } }

    /// Which change of the directory this node has read.
    var version: Int64 { snapshot.withLock { $0.version } }

    func replace(version: Int64, clinics: [Clinic], practitioners: [Practitioner]) {
        let fresh = Snapshot(
            version: version, clinics: clinics,
            clinicByID: Dictionary(clinics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            practitionerByID: Dictionary(practitioners.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        )
        snapshot.withLock { $0 = fresh }
    }
}
