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
    /// What else a place is called, folded.
    private var otherNames: [String: Place] = [:]
    /// Places of one name, told apart by what stands in parentheses.
    private var namesakes: [String: [String]] = [:]

    /// Most names in `PlaceMatch.several`.
    public static let severalMax = 8

    /// The tables of Québec the program carries, read at first use.
    public static let standard: Places = {
        guard let places = Places(areas: areaData, municipalities: municipalityData, boroughs: boroughData) else {
            preconditionFailure("the tables of places are malformed")
        }
        return places
    }()

    /// Reads tables of lines `FSA|name|latitude|longitude`,
    /// `name|latitude|longitude` and `name|FSAs|other names`; `nil` when a
    /// line is anything else.
    public init?(areas areaText: String, municipalities municipalityText: String, boroughs boroughText: String = "") {
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
        var known = Dictionary(municipalities.map { ($0.folded, $0) }) { first, _ in first }
        for line in boroughText.split(separator: "\n") {
            let fields = line.split(separator: "|", omittingEmptySubsequences: false)
            guard fields.count == 3,
                let position = Self.middle(of: fields[1].split(separator: " ").compactMap { areas[String($0)]?.position })
            else { return nil }
            let name = String(fields[0])
            let folded = PlaceName.folded(name)
            let place = known[folded] ?? Place(name: name, folded: folded, position: position)
            if known.updateValue(place, forKey: folded) == nil { municipalities.append(place) }
            for other in fields[2].split(separator: ";") { otherNames[PlaceName.folded(String(other))] = place }
            if let mark = name.firstIndex(of: "(") { namesakes[PlaceName.folded(String(name[..<mark])), default: []].append(name) }
        }
        self.areas = areas
        self.municipalities = municipalities.sorted { ($0.folded, $0.name) < ($1.folded, $1.name) }
    }

    /// Close enough for places of a few kilometres.
    private static func middle(of positions: [GeographicPosition]) -> GeographicPosition? {
        guard !positions.isEmpty else { return nil }
        let count = Double(positions.count)
        return GeographicPosition(
            latitude: positions.reduce(0) { $0 + $1.latitude } / count, longitude: positions.reduce(0) { $0 + $1.longitude } / count)
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
    /// a municipality or borough (whole, or a beginning that only it has), as
    /// people write them: `GIR 5A2`, `Ville de Québec`, `Montréal, QC`, `3-Rivières`.
    public func find(_ text: String) -> PlaceMatch {
        let text = text.typedCode
        guard text.utf8.count <= PlaceName.lengthMax else { return .unknown }
        if let code = PostalCode.area(meantBy: text) {
            guard let area = areas[code] else { return .unknown }
            return PostalCode.isRural(fsa: code)
                ? .ruralFSA(code: code, name: area.name)
                : .fsa(code: code, name: area.name, position: area.position)
        }
        let spellings = PlaceName.spellings(of: text)
        for spelling in spellings {
            if let names = namesakes[spelling], names.count > 1 { return .several(names) }
            if let place = otherNames[spelling] { return .municipality(name: place.name, position: place.position) }
            if let match = Self.match(municipalities(beginningWith: spelling).prefix { $0.folded == spelling }) { return match }
        }
        return spellings.lazy.compactMap { Self.match(municipalities(beginningWith: $0)) }.first ?? .unknown
    }

    private static func match(_ found: ArraySlice<Place>) -> PlaceMatch? {
        guard let first = found.first else { return nil }
        return found.count == 1
            ? .municipality(name: first.name, position: first.position)
            : .several(found.prefix(severalMax).map(\.name))
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
