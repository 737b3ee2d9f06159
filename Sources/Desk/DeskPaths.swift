import Bytes
import Pages
import Scheduling
import Serving

/// Addresses of the desk's pages in one language. None carries anything of a
/// person: ids, dates, and the one-time tokens of links.
struct DeskPaths: Sendable, Hashable {
    let language: Language

    init(_ language: Language) { self.language = language }

    func path(_ route: DeskRoute, _ values: String...) -> String { route.path(in: language, values) }

    /// An address of a device that only the device itself knows: `{device}` stands in its place.
    func pattern(_ route: DeskRoute, clinic: ClinicID) -> String {
        route.pattern(in: language).replacing("{clinic}", with: clinic.description)
    }

    func day(_ clinic: ClinicID, _ date: LocalDate) -> String { path(.day, clinic.description, date.description) }

    /// The day, with what was just done to one visit of it in sight.
    func day(_ clinic: ClinicID, _ date: LocalDate, at visit: AppointmentID) -> String {
        day(clinic, date) + "#v-" + visit.description
    }

    /// What changes of a day from what a page shows.
    func changes(_ clinic: ClinicID, _ date: LocalDate, seen mark: String) -> String {
        path(.dayChanges, clinic.description, date.description) + "?" + Field.seen.rawValue + "=" + mark
    }

    func visit(_ clinic: ClinicID, _ id: AppointmentID) -> String { path(.visit, clinic.description, id.description) }
    func booking(_ clinic: ClinicID, _ hold: HoldID) -> String { path(.booking, clinic.description, hold.description) }

    /// One's own account, from a clinic and back to it.
    func account(_ clinic: ClinicID?) -> String {
        path(.account) + (clinic.map { "?" + Field.clinic.rawValue + "=" + $0.description } ?? "")
    }

    /// Slots to move a visit to: from a date on, and with whom; or one of them.
    func move(_ clinic: ClinicID, _ id: AppointmentID, _ wanted: MovePage.Wanted = MovePage.Wanted(), to slot: SlotID? = nil) -> String {
        let asked: [(Field, String?)] = [
            (.date, wanted.date?.description), (.practitioner, wanted.practitioner?.code), (.slot, slot?.description),
        ]
        let query = asked.compactMap { field, value in value.map { field.rawValue + "=" + $0 } }
        return path(.move, clinic.description, id.description) + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    /// Signing in, to go on at one of our own addresses.
    func signIn(thenTo path: String) -> String {
        self.path(.signIn) + "?" + Field.resume.rawValue + "=" + PercentEncoding.encode(path, keeping: "/")
    }

    /// Whether `path` is one that this desk could have written: it begins
    /// with one slash and holds nothing that could lead to another site, also
    /// once a browser has resolved its dots.
    static func isOurs(_ path: String) -> Bool {
        guard path.utf8.count <= 512, path.hasPrefix("/") else { return false }
        let steps = path.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        guard steps.elementsEqual([""]) || !steps.contains(where: { ["", ".", ".."].contains($0) }) else { return false }
        return path.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x3D, 0x3F, 0x5F, 0x26: true
            default: false
            }
        }
    }
}
