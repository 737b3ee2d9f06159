public import Database

/// What a PostgreSQL server must be set to, with the query that is true when it is.
private let serverRules: [(name: String, sql: String)] = [
    ("the server syncs its log to disk (fsync)", "SELECT current_setting('fsync') = 'on'"),
    ("the server survives torn pages (full_page_writes)", "SELECT current_setting('full_page_writes') = 'on'"),
    ("the server logs no statements (log_statement)", "SELECT current_setting('log_statement') IN ('none', 'ddl')"),
    (
        "the server logs no values of slow statements (log_min_duration_statement, log_parameter_max_length)",
        """
        SELECT current_setting('log_parameter_max_length') = '0'
            OR (current_setting('log_min_duration_statement') = '-1' AND current_setting('log_min_duration_sample') = '-1'
                AND current_setting('log_transaction_sample_rate') = '0')
        """
    ),
    (
        "the server logs no values of failed statements (log_parameter_max_length_on_error)",
        "SELECT current_setting('log_parameter_max_length_on_error') = '0'"
    ),
]

extension ReadTransaction {
    /// The settings of the server that break a promise; always none on SQLite,
    /// whose settings are this program's own.
    public func settingViolations(_ dialect: Dialect) throws(StoreError) -> [String] {
        guard dialect == .postgres else { return [] }
        var broken: [String] = []
        for rule in serverRules where try query(rule.sql, [])[0].integer(0) == 0 { broken.append(rule.name) }
        return broken
    }
}
