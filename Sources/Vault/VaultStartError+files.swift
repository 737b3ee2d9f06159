import Files

extension VaultStartError {
    /// Runs what only the operating system can refuse.
    static func files<Value>(_ body: () throws(FileError) -> Value) throws(VaultStartError) -> Value {
        do {
            return try body()
        } catch {
            throw .files(code: error.code)
        }
    }
}
