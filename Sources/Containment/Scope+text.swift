import Scheduling

extension Scope {
    /// As orders and the command line name it: `all`, a surface, `clinic:<id>`,
    /// `clinic:<id>/<surface>` or `staff:<id>`.
    public var text: String {
        switch self {
        case .all: "all"
        case .surface(let surface): surface.rawValue
        case .clinic(let clinic): "clinic:\(clinic)"
        case .clinicSurface(let clinic, let surface): "clinic:\(clinic)/\(surface.rawValue)"
        case .staff(let staff): "staff:\(staff)"
        }
    }

    /// - Returns: `nil` for anything but the one spelling of each: ids in lower case.
    public init?(text: String) {
        guard let scope = Self.read(text), scope.text.utf8.elementsEqual(text.utf8) else { return nil }
        self = scope
    }

    private static func read(_ text: String) -> Self? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return text == "all" ? .all : SurfaceName(rawValue: text).map(Self.surface) }
        if parts[0] == "staff" { return StaffID(parts[1]).map(Self.staff) }
        guard parts[0] == "clinic" else { return nil }
        let place = parts[1].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let clinic = place.first.flatMap({ ClinicID($0) }) else { return nil }
        guard place.count == 2 else { return .clinic(clinic) }
        return SurfaceName(rawValue: place[1]).map { .clinicSurface(clinic, $0) }
    }
}
