/// Where the store is.
package enum DatabaseLocation: Equatable {
    /// The path of a file.
    case sqlite(String)
    /// A URL for libpq, which may carry a password.
    case postgres(String)

    init?(_ text: String) {
        if text.hasPrefix("sqlite:") {
            let path = String(text.dropFirst("sqlite:".count))
            guard !path.isEmpty, !path.hasPrefix("//") else { return nil }
            self = .sqlite(path)
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(text)
        } else {
            return nil
        }
    }
}
