public import Database
public import Scheduling

extension ReadTransaction {
    /// What a list said of a clinic the last time; empty for one that came otherwise.
    public func importedFields(of clinic: ClinicID) throws(StoreError) -> [ClinicField: String] {
        var fields: [ClinicField: String] = [:]
        for row in try query("SELECT field, value FROM imported_field WHERE clinic = \(clinic)") {
            // A field of a later version says nothing here.
            var row = RowReader(row)
            if let field = ClinicField(rawValue: try row.text()) { fields[field] = try row.text() }
        }
        return fields
    }
}

extension WriteTransaction {
    /// Notes what a list says of a clinic now; what it said the last time
    /// already stands there.
    public func noteImported(_ clinic: Clinic, last: [ClinicField: String]) throws(StoreError) {
        for field in ClinicField.allCases where last[field] != field.text(of: clinic) {
            try execute(
                .directory,
                """
                INSERT INTO imported_field (clinic, field, value) VALUES (\(clinic.id), \(text: field.rawValue),
                    \(text: field.text(of: clinic)))
                ON CONFLICT (clinic, field) DO UPDATE SET value = excluded.value
                """)
        }
    }
}
