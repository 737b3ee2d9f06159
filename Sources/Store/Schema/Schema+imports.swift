extension Schema {
    /// What a list of clinics said of each the last time that it was loaded.
    static func imports(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE imported_field (
                clinic \(s.blob) NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (clinic, field)
            ) \(s.clustered)
            """
        ]
    }
}
