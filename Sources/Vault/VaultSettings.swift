/// How one vault runs.
public struct VaultSettings: Sendable {
    /// Where keys and journal are kept; made with mode 0700 when missing.
    public var directory: String
    /// Unix socket; its folder is made with mode 0700 when missing.
    public var socketPath: String
    /// 32 bytes, readable by the owner alone.
    public var masterKeyFile: String
    /// Lookups the whole vault answers in a minute; a captured process gains
    /// nothing by opening more connections.
    public var findsPerMinuteMax: Int
    /// Requests that may wait for the core before new ones are turned away.
    public var waitingMax: Int
    /// Months for which an index key is kept: longer than any appointment
    /// can lie ahead, since rows are erased when it is over.
    public var indexMonthsKept: Int
    /// Days after a visit before which no one can have its keys destroyed: a
    /// captured process must not be able to close what clinics still need.
    public var shredAfterDays: Int

    public init(
        directory: String, socketPath: String, masterKeyFile: String, findsPerMinuteMax: Int = 60, waitingMax: Int = 10_000,
        indexMonthsKept: Int = 6, shredAfterDays: Int = 30
    ) {
        self.directory = directory
        self.socketPath = socketPath
        self.masterKeyFile = masterKeyFile
        self.findsPerMinuteMax = findsPerMinuteMax
        self.waitingMax = waitingMax
        self.indexMonthsKept = indexMonthsKept
        self.shredAfterDays = shredAfterDays
    }
}
