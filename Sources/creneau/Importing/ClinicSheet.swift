import Scheduling

/// Créneau's own columns for a list of clinics, documented in
/// `docs/operations.md`.
enum ClinicSheet {
    private static let required = ["key", "name", "address", "municipality", "postal_code", "phone"]

    static func read(_ table: CSVTable, places: Places, zones: any ZoneDatabase) throws(CSVTable.Fault) -> DirectoryReading {
        try table.require(required)
        var reading = DirectoryReading()
        var seen: Set<String> = []
        for row in table.rows {
            var line = Line(table: table, row: row, places: places, zones: zones)
            guard let clinic = line.clinic() else {
                reading.skip(row, line.fault ?? .missing(column: "key"))
                continue
            }
            guard seen.insert(table.value("key", of: row)).inserted else {
                reading.skip(row, .repeatedKey)
                continue
            }
            reading.clinics.append(clinic)
        }
        return reading
    }

    /// Reads one line and remembers the first thing wrong with it.
    private struct Line {
        let table: CSVTable
        let row: CSVTable.Row
        let places: Places
        let zones: any ZoneDatabase
        var fault: SkipReason?

        mutating func clinic() -> Clinic? {
            guard
                let key = required("key"), let name = parsed("name", DirectoryName.read),
                let address = parsed("address", DirectoryName.read),
                let municipality = parsed("municipality", DirectoryName.read),
                let postalCode: PostalCode = parsed("postal_code", PostalCode.init),
                let phone: PhoneNumber = parsed("phone", PhoneNumber.init),
                let position = position(postalCode: postalCode, municipality: municipality),
                let zone = zone(municipality: municipality, postalCode: postalCode, position: position),
                let coverage = optional("coverage", else: .covered, Self.coverage),
                let languages = optional("languages", else: .french, Self.languages)
            else { return nil }
            return Clinic(
                id: ClinicIdentity.id(source: "csv", key: key), name: name,
                address: PostalAddress(line: address, municipality: municipality, postalCode: postalCode),
                position: position, phone: phone, zone: zone, coverage: coverage, languages: languages
            )
        }

        private mutating func required(_ column: String) -> String? {
            let text = table.value(column, of: row)
            if text.isEmpty { fault = .missing(column: column) }
            return text.isEmpty ? nil : text
        }

        private mutating func parsed<Value>(_ column: String, _ parse: (String) -> Value?) -> Value? {
            guard let text = required(column) else { return nil }
            let value = parse(text)
            if value == nil { fault = .malformed(column: column) }
            return value
        }

        private mutating func optional<Value>(_ column: String, else standard: Value, _ parse: (String) -> Value?) -> Value? {
            table.value(column, of: row).isEmpty ? standard : parsed(column, parse)
        }

        /// The given coordinates, or else where the postal code or the
        /// municipality is.
        private mutating func position(postalCode: PostalCode, municipality: String) -> GeographicPosition? {
            if !table.value("latitude", of: row).isEmpty || !table.value("longitude", of: row).isEmpty {
                guard let latitude = parsed("latitude", Degrees.init(_:)), let longitude = parsed("longitude", Degrees.init(_:)) else {
                    return nil
                }
                switch TypedPosition(latitude: latitude.value, longitude: longitude.value) {
                case .inside(let position): return position
                case .outside(let meant):
                    fault = .elsewhere(meant: meant?.typed)
                    return nil
                }
            }
            if case .fsa(_, _, let position) = places.find(postalCode.description) { return position }
            if case .municipality(_, let position) = places.find(municipality) { return position }
            fault = .noPosition
            return nil
        }

        private mutating func zone(municipality: String, postalCode: PostalCode, position: GeographicPosition) -> ZoneID? {
            let zones = zones
            let likely = LegalTime.zones(municipality: municipality, postalCode: postalCode, position: position)
            let isGiven = !table.value("zone", of: row).isEmpty
            guard isGiven || likely.count == 1 else {
                fault = .zoneUnclear
                return nil
            }
            return optional("zone", else: likely[0]) { text in ZoneID(text).flatMap { zones.rules(of: $0) == nil ? nil : $0 } }
        }

        private static func coverage(_ text: String) -> Coverage? {
            switch text {
            case "covered": .covered
            case "fees": .fees
            default: nil
            }
        }

        /// `fr`, `en`, or both with a space between.
        private static func languages(_ text: String) -> LanguageSet? {
            var set: LanguageSet = []
            for word in text.split(separator: " ") {
                guard let language = Language(rawValue: String(word)) else { return nil }
                set.insert(language.asSet)
            }
            return set.isEmpty ? nil : set
        }
    }
}
