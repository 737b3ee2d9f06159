public import Database

/// Brings a store to the schema this program speaks. Forward only.
public enum Migrator {
    /// The newest schema number this program knows.
    public static var newest: Int64 { Schema.migrations.last?.number ?? 0 }

    /// Runs what is missing, one transaction for all of it, one process at a time.
    ///
    /// - Throws: `StoreError.migrationTooNew` when the store was written by a
    ///   newer program, `encodingUnsupported` for a database whose text is not
    ///   UTF-8: nothing is touched then.
    public static func migrate(_ engine: any Engine, at seconds: Int64) async throws(StoreError) {
        let dialect = engine.dialect
        let spelling = Spelling.of(dialect)
        try await engine.withSchemaTransaction { tx throws(StoreError) in
            if dialect == .postgres {
                let encoding = try tx.query("SELECT current_setting('server_encoding')", [])[0].text(0)
                guard encoding == "UTF8" else { throw .encodingUnsupported(encoding) }
            }
            try tx.execute(
                "CREATE TABLE IF NOT EXISTS migration (number \(spelling.integer) PRIMARY KEY, name TEXT NOT NULL, at \(spelling.integer) NOT NULL) \(spelling.strict)",
                []
            )
            let rows = try tx.query("SELECT number FROM migration ORDER BY number", [])
            var done: Int64 = 0
            for row in rows { done = try row.integer(0) }
            guard done <= newest else { throw .migrationTooNew }
            for migration in Schema.migrations where migration.number > done {
                for statement in migration.statements(dialect) { try tx.execute(statement, []) }
                try tx.execute(
                    "INSERT INTO migration (number, name, at) VALUES ($1, $2, $3)",
                    [.integer(migration.number), .text(migration.name), .integer(seconds)]
                )
            }
        }
    }
}
