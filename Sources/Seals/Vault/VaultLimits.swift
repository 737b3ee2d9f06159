/// What may be asked of the vault in one call.
public enum VaultLimits {
    public static let dayKeysPerCallMax = 5_000
    /// How far ahead and behind today a day key is made: a captured process
    /// cannot fill the vault's disk with dates.
    public static let daysAheadMax = 800
    public static let daysBehindMax = 400
    /// How far ahead a request's key is made: the longest wait and the rest of
    /// its week, so that nobody can put off its destruction.
    public static let requestDaysMax = 61
    public static let offersPerCallMax = 64
    /// How far ahead an offer may end: nobody has a week to say yes.
    public static let offerSecondsMax: Int64 = 7 * 86_400
    public static let journalEntriesPerCallMax = 1_000
    public static let shreddedPerCallMax = 50_000
}
