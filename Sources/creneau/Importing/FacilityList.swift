import Scheduling

/// The Open Database of Healthcare Facilities, version 1.1 (Statistics
/// Canada), whole or its rows for Québec.
enum FacilityList {
    private static let columns = [
        "index", "facility_name", "odhf_facility_type", "postal_code", "source_format_str_address", "CSDname", "Pruid",
        "latitude", "longitude",
    ]
    /// Statistics Canada's code of Québec (Standard Geographical Classification).
    private static let quebec = "24"
    private static let ambulatory = "Ambulatory health care services"

    /// Keeps the ambulatory facilities. The source has no telephone numbers:
    /// each clinic shows `generalPhone` until it is given its own.
    static func read(_ table: CSVTable, generalPhone: PhoneNumber) throws(CSVTable.Fault) -> DirectoryReading {
        try table.require(columns)
        var reading = DirectoryReading()
        var seen: Set<String> = []
        for row in table.rows {
            switch clinic(row, in: table, phone: generalPhone) {
            case .failure(let reason): reading.skip(row, reason.reason)
            case .success(let clinic):
                guard seen.insert(table.value("index", of: row)).inserted else {
                    reading.skip(row, .repeatedKey)
                    continue
                }
                reading.clinics.append(clinic)
                reading.withoutPhone += 1
            }
        }
        return reading
    }

    private struct Unfit: Error { let reason: SkipReason }

    private static func clinic(_ row: CSVTable.Row, in table: CSVTable, phone: PhoneNumber) -> Result<Clinic, Unfit> {
        /// The source writes "nothing" both as an empty cell and as two dots.
        func value(_ column: String) -> String? {
            let text = table.value(column, of: row)
            return text.isEmpty || text == ".." ? nil : text
        }
        guard value("Pruid") == quebec else { return .failure(Unfit(reason: .outsideQuebec)) }
        let kind = value("odhf_facility_type") ?? "no type"
        guard kind == ambulatory else { return .failure(Unfit(reason: .kind(kind))) }
        guard let key = value("index") else { return .failure(Unfit(reason: .missing(column: "index"))) }
        guard let name = value("facility_name") else { return .failure(Unfit(reason: .missing(column: "facility_name"))) }
        guard let name = DirectoryName.read(FacilityName.readable(name)) else {
            return .failure(Unfit(reason: .malformed(column: "facility_name")))
        }
        guard let municipality = value("CSDname").flatMap(DirectoryName.read) else {
            return .failure(Unfit(reason: .missing(column: "CSDname")))
        }
        guard let code = value("postal_code") else { return .failure(Unfit(reason: .missing(column: "postal_code"))) }
        guard let postalCode = PostalCode(code) else { return .failure(Unfit(reason: .malformed(column: "postal_code"))) }
        guard let latitude = value("latitude").flatMap(Degrees.init(_:)), let longitude = value("longitude").flatMap(Degrees.init(_:))
        else { return .failure(Unfit(reason: .noPosition)) }
        guard case .inside(let position) = TypedPosition(latitude: latitude.value, longitude: longitude.value)
        else { return .failure(Unfit(reason: .elsewhere(meant: nil))) }
        let zones = LegalTime.zones(municipality: municipality, postalCode: postalCode, position: position)
        guard zones.count == 1 else { return .failure(Unfit(reason: .zoneUnclear)) }
        return .success(
            Clinic(
                id: ClinicIdentity.id(source: "odhf", key: key),
                name: name,
                address: PostalAddress(
                    line: value("source_format_str_address") ?? municipality, municipality: municipality, postalCode: postalCode
                ),
                position: position, phone: phone,
                zone: zones[0],
                // Public facilities; the source does not say who serves in English.
                coverage: .covered, languages: .french
            ))
    }
}
