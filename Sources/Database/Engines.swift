public enum Engines {
    /// Opens the database that the settings name.
    public static func open(_ settings: DatabaseSettings) async throws(StoreError) -> any Engine {
        switch settings.location {
        case .sqlite(let path): try SQLiteEngine(path: path, settings: settings)
        case .postgres(let url): try await PostgresEngine.connect(url: url, settings: settings)
        }
    }
}
