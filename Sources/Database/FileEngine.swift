/// An engine whose data is a file that can be copied while it is in use.
/// PostgreSQL has tools of its own for that.
public protocol FileEngine: Engine {
    /// Writes a consistent copy of the database.
    ///
    /// - Parameter path: a file that does not exist yet.
    func copy(to path: String) async throws(StoreError)
}
