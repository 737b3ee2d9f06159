/// How closely the vault's journal is followed.
public struct JournalImporterSettings: Sendable, Hashable {
    /// The longest an opening stays unseen.
    public var pollMilliseconds: Int
    /// The wait after a failure.
    public var restSeconds: Int64

    public init(pollMilliseconds: Int = 1000, restSeconds: Int64 = 5) {
        self.pollMilliseconds = pollMilliseconds
        self.restSeconds = restSeconds
    }
}
