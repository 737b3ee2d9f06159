/// What one call to the vault may ask for.
public enum VaultLimits {
    public static let dayKeysPerCallMax = 5_000
    public static let journalEntriesPerCallMax = 1_000
    public static let shreddedPerCallMax = 50_000
}
