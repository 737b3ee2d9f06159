/// The places people name when they say where they are: forward sortation
/// areas, municipalities and the sectors of the large cities.
public struct Places: Sendable {
    struct Place: Sendable {
        let name: String
        let folded: String
        let position: GeographicPosition
    }

    private let areas: [String: Place]
    /// Ascending by folded name, so that a prefix is a range.
    private let municipalities: [Place]

    /// Most names in `PlaceMatch.several`.
    public static let severalMax = 8
    /// Most names `suggestions` gives.
    public static let suggestionsMax = 20

    /// The tables of Québec the program carries, read at first use.
    public static let standard: Places = {
        guard let places = Places(areas: areaData, municipalities: municipalityData) else {
            preconditionFailure("the tables made by Scripts/make-places.py are malformed")
        }
        return places
    }()

    /// Reads tables of lines `FSA|name|latitude|longitude` and
    /// `name|latitude|longitude`; `nil` when a line is anything else.
    public init?(areas areaText: String, municipalities municipalityText: String) {
        var areas: [String: Place] = [:]
        for line in areaText.split(separator: "\n") {
            guard let bar = line.firstIndex(of: "|"), let place = Self.place(line[line.index(after: bar)...]) else { return nil }
            let code = String(line[..<bar])
            guard PostalCode.isFSA(code), areas.updateValue(place, forKey: code) == nil else { return nil }
        }
        var municipalities: [Place] = []
        for line in municipalityText.split(separator: "\n") {
            guard let place = Self.place(line) else { return nil }
            municipalities.append(place)
        }
        self.areas = areas
        self.municipalities = municipalities.sorted { ($0.folded, $0.name) < ($1.folded, $1.name) }
    }

    private static func place(_ line: Substring) -> Place? {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == 3, let latitude = Double(fields[1]), let longitude = Double(fields[2]),
            let position = GeographicPosition(latitude: latitude, longitude: longitude)
        else { return nil }
        let name = String(fields[0])
        let folded = PlaceName.folded(name)
        return folded.isEmpty ? nil : Place(name: name, folded: folded, position: position)
    }

    /// Understands a postal code, its first three characters, or the name of
    /// a municipality (whole, or a beginning that only it has).
    public func find(_ text: String) -> PlaceMatch {
        guard text.utf8.count <= PlaceName.lengthMax else { return .unknown }
        let compact = String(text.filter { !$0.isWhitespace }).uppercased()
        if let code = PostalCode(text)?.fsa ?? (PostalCode.isFSA(compact) ? compact : nil) {
            guard let area = areas[code] else { return .unknown }
            return PostalCode.isRural(fsa: code)
                ? .ruralFSA(code: code, name: area.name)
                : .fsa(code: code, name: area.name, position: area.position)
        }
        let folded = PlaceName.folded(text)
        guard !folded.isEmpty else { return .unknown }
        let beginning = municipalities(beginningWith: folded)
        let exact = beginning.prefix { $0.folded == folded }
        let found = exact.isEmpty ? beginning : exact
        guard let first = found.first else { return .unknown }
        return found.count == 1
            ? .municipality(name: first.name, position: first.position)
            : .several(found.prefix(Self.severalMax).map(\.name))
    }

    /// Names that begin with `prefix`, in alphabetical order.
    public func suggestions(prefix: String, limit: Int) -> [String] {
        guard prefix.utf8.count <= PlaceName.lengthMax else { return [] }
        let folded = PlaceName.folded(prefix)
        guard !folded.isEmpty else { return [] }
        return municipalities(beginningWith: folded).prefix(min(max(0, limit), Self.suggestionsMax)).map(\.name)
    }

    private func municipalities(beginningWith folded: String) -> ArraySlice<Place> {
        var low = 0
        var high = municipalities.count
        while low < high {
            let middle = (low + high) / 2
            if municipalities[middle].folded < folded { low = middle + 1 } else { high = middle }
        }
        return municipalities[low...].prefix { $0.folded.hasPrefix(folded) }
    }
}
