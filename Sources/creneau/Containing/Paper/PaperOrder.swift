import Composition
import Containment
import Notary
import Orders
import Scheduling
import Wording

/// An order that was signed to wait in a safe, and what its sheet says beside it.
struct PaperOrder {
    let order: OrderText
    let note: SignedNote
    /// Who signed, by name.
    let officers: [String]
    /// Of those clinics that the store here knows.
    let clinicNames: [ClinicID: String]
    /// By the clock of the wall; `nil` where the machine has no zones.
    let made: LocalDateTime?
    let watch: PublicURL
    /// Where it can be handed in, the first one first.
    let addresses: [PublicURL]
    let say: Language

    var link: String { OrderLink.text(note, watch) }

    /// What closing by so much is called.
    var verb: Phrase {
        switch order.level {
        case .open, .guarded: .paperGuarded
        case .restricted: .paperRestricted
        case .frozen: .paperFrozen
        case .dark: .paperDark
        }
    }

    func words(_ scope: Scope) -> Phrase {
        switch scope {
        case .all: .paperAll
        case .surface(let surface): Self.words(surface)
        case .clinic(let clinic): words(clinic)
        case .clinicSurface(let clinic, let surface): .paperSurface(Self.words(surface), of: words(clinic))
        case .staff: .paperStaff
        }
    }

    private func words(_ clinic: ClinicID) -> Phrase { clinicNames[clinic].map { Phrase($0, $0) } ?? .paperClinic }

    private static func words(_ surface: SurfaceName) -> Phrase {
        switch surface {
        case .front: .paperFront
        case .desk: .paperDesk
        case .exchange: .paperExchange
        case .watch: .paperWatch
        }
    }

    /// Who meets what, of those whom its scopes are about.
    var effects: [(who: Phrase, what: Phrase)] {
        let rows: [(SurfaceName, Phrase, Phrase)] =
            switch order.level {
            case .open, .guarded:
                [
                    (.front, .paperPatients, .paperPatientsGuarded), (.desk, .paperStaffs, .paperStaffsGuarded),
                    (.exchange, .paperPrograms, .paperProgramsGuarded),
                ]
            case .restricted:
                [
                    (.front, .paperPatients, .paperPatientsRestricted), (.desk, .paperStaffs, .paperStaffsRestricted),
                    (.exchange, .paperPrograms, .paperProgramsRestricted),
                ]
            case .frozen:
                [
                    (.front, .paperPatients, .paperPatientsFrozen), (.desk, .paperStaffs, .paperStaffsFrozen),
                    (.exchange, .paperPrograms, .paperProgramsClosed),
                ]
            case .dark:
                [
                    (.front, .paperPatients, .paperPatientsDark), (.desk, .paperStaffs, .paperStaffsDark),
                    (.exchange, .paperPrograms, .paperProgramsClosed),
                ]
            }
        return rows.filter { row in order.scopes.contains { $0.touches(row.0) } }.map { ($0.1, $0.2) }
    }

    /// Whether all patients meet one page only.
    var isDarkForAll: Bool { order.level == .dark && order.scopes.contains { $0 == .all || $0 == .surface(.front) } }
}

extension Scope {
    /// Whether those who come to a surface may meet it; programs come to the
    /// patients' site by its API as well.
    fileprivate func touches(_ surface: SurfaceName) -> Bool {
        switch self {
        case .all, .clinic: true
        case .surface(let own), .clinicSurface(_, let own): own == surface || (own == .front && surface == .exchange)
        case .staff: surface == .desk
        }
    }
}
