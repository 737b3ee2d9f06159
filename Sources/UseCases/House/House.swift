public import Containment
public import Database
public import KeptOrders
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
    /// The orders of officers; `nil` in a process that has no part in them.
    public let containing: Containing?

    public init(
        store: any Engine, vault: any ParticularsVault, vaultKey: VaultVerificationKey, gate: Gate = Gate(), clock: any WallClock,
        zones: any ZoneDatabase, places: Places = .standard, limits: Limits = Limits(), sendsTexts: Bool = false, pepper: Pepper,
        publishedLog: LogFolder? = nil, orders: OrdersFolder? = nil,
        generator: @escaping @Sendable () -> any RandomNumberGenerator = { SystemRandomNumberGenerator() }, logger: Logger
    ) {
        self.gate = Gatekeeper(rules: gate, limits: limits, clock: clock, pepper: pepper, logger: logger)
        self.vault = vault
        record = Record(store: store, generator: generator, logger: logger, publishedLog: publishedLog)
        containing = orders.map { [gate = self.gate, record] in Containing(gate: gate, record: record, folder: $0) }
        node = Node(
            keys: KeyRing(pinned: vaultKey, vault: vault, record: record, clock: clock), zones: zones, places: places,
            sendsTexts: sendsTexts)
    }
}
