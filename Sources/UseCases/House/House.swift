public import Containment
public import Database
public import Logging
public import PublishedLog
public import Scheduling
public import Seals

/// The parts of one process, built once by the composition root; each verb's
/// type takes what it uses.
public struct House: Parts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault

    public init(
        store: any Engine, vault: any ParticularsVault, vaultKey: VaultVerificationKey, gate: Gate = Gate(), clock: any WallClock,
        zones: any ZoneDatabase, places: Places = .standard, limits: Limits = Limits(), sendsTexts: Bool = false, pepper: Pepper,
        publishedLog: LogFolder? = nil,
        generator: @escaping @Sendable () -> any RandomNumberGenerator = { SystemRandomNumberGenerator() }, logger: Logger
    ) {
        self.gate = Gatekeeper(rules: gate, limits: limits, clock: clock, pepper: pepper, logger: logger)
        self.vault = vault
        record = Record(store: store, generator: generator, logger: logger, publishedLog: publishedLog)
        node = Node(
            keys: KeyRing(pinned: vaultKey, vault: vault, record: record, clock: clock), zones: zones, places: places,
            sendsTexts: sendsTexts)
    }
}
