public import Credentials
public import Seals

/// How one vault runs.
public struct VaultSettings: Sendable {
    /// Where keys, accounts and journal are kept; made with mode 0700 when missing.
    public var directory: String
    /// Unix socket; its folder is made with mode 0700 when missing.
    public var socketPath: String
    /// 32 bytes, readable by the owner alone.
    public var masterKeyFile: String
    /// Lost links that the whole vault looks for in a minute; a captured
    /// process gains nothing by opening more connections (`TokenShares`).
    public var findsPerMinuteMax: Int
    /// Telephones of text messages that it looks for in a minute.
    public var textFindsPerMinuteMax = 300
    /// Visits that it indexes in a minute; more than that wait their turn.
    public var indexedPerMinuteMax = 300
    /// Requests that it indexes in a minute, each when its code is given.
    public var waitingIndexedPerMinuteMax = 300
    /// Requests that may wait for the core before new ones are turned away.
    public var waitingMax: Int
    /// Months for which an index key is kept: longer than any appointment
    /// can lie ahead, since rows are erased when it is over.
    public var indexMonthsKept: Int
    /// Days after a visit before which no one can have its keys destroyed: a
    /// captured process must not be able to close what clinics still need.
    public var shredAfterDays: Int

    /// Requests to wait that may become visits of one clinic in an hour by an
    /// offer's link or a text: more than it can have free at once.
    public var requestsTakenPerClinicMax = 1_000
    /// Visits of one clinic that may go to another date in an hour: some days
    /// of a large one, closed at once.
    public var movesPerClinicMax = 3_000
    /// How far ahead of today there are places, one day for zones included.
    public var horizonDays = 366

    /// The orders of this machine's officers; `nil`: there are none, and where
    /// some were seen before, the vault is careful.
    public var ordersFolder: String?

    /// What the text gateway signs with; `nil`: no answer by text proves a yes.
    public var textToken: TextToken?

    // MARK: Staff

    /// Origins of the desk's pages, as browsers write them. What passkeys are
    /// verified against is the vault's own to know: no caller tells it.
    public var deskOrigins: [String] = ["http://localhost:8081"]
    /// The domain that all of them are at or under; passkeys are for it alone.
    public var relyingPartyID = "localhost"
    /// New openings one grant may cause in an hour: a large clinic's busiest
    /// day, read whole more than once.
    public var openingsPerGrantMax = 1_500
    /// Searches a grant may make in a minute: more than anyone types.
    public var findsPerGrantMax = 20
    /// Grants whose searches are counted at once; beyond, the oldest count is
    /// forgotten.
    public var searchersMax = 10_000
    /// The same for all grants at one clinic together.
    public var openingsPerClinicMax = 6_000
    /// A grant ends when it was not used for so long.
    public var grantIdleSeconds: Int64 = 1_800
    /// A grant ends then however much it is used: a working day.
    public var grantSeconds: Int64 = 43_200
    /// For how long a proof is fresh enough for what needs one.
    public var proofSeconds: Int64 = 600
    /// What one hash of a password costs.
    public var passwordCost = PasswordCost.standard
    /// Accounts of all clinics together: they are kept in memory, and one key
    /// backup holds them all.
    public var accountsMax = 20_000
    /// Members of one clinic, so that none can take all accounts.
    public var membersPerClinicMax = 500
    /// Clinics one person may have a role at.
    public var clinicsPerMemberMax = 50
    /// Grants one person may hold at once; of more, the one unused for longest ends.
    public var grantsPerMemberMax = 20
    /// Passkeys one person may have.
    public var passkeysPerMemberMax = StaffMethods.passkeysMax
    /// Browsers known of one person; of more, the one unused for longest is
    /// forgotten, and is then like any other.
    public var devicesPerMemberMax = 10
    /// How long a passkey ceremony may take.
    public var challengeSeconds: Int64 = 300
    /// Passkey ceremonies under way; beyond, the oldest is forgotten.
    public var challengesMax = 10_000
    /// How long a secret for an authenticator app waits to be confirmed.
    public var newTimeCodeSecretSeconds: Int64 = 600
    /// Such secrets waiting; beyond, the oldest is forgotten.
    public var newTimeCodeSecretsMax = 1_000
    /// Addresses and browsers whose wrong tries are counted at once; beyond,
    /// the oldest count is forgotten. Pushing one out takes as many tries.
    public var tryCountsMax = 100_000

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
