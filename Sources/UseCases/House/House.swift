public import Containment
public import Credentials
public import Database
public import Logging
public import Openings
public import Scheduling
public import Seals
import Store
public import Waiting

/// Everything the verbs need, built once by the composition root and passed
/// along as a value.
public struct House: Sendable {
    public let store: any Engine
    public let index: OpeningsIndex
    public let directory: Directory
    public let keys: KeyRing
    public let feed: DayFeed
    /// Who waits for a place, in memory.
    public let line: WaitingLine
    /// The places that are the matcher's.
    let releases: Releases
    let grants: GrantMemory
    let probe: ReadinessProbe
    /// How many places the days of clinics have.
    let sizes = ClinicSizes()
    /// What networks hold, and browsers book, at a clinic.
    let holdPaces = Paces<NetworkAtClinic>(windowSeconds: OriginLimits.holdWindowSeconds)
    let bookingPaces = Paces<BrowserAtClinic>(windowSeconds: Limits.windowSeconds)
    public let vault: any ParticularsVault & StaffVault
    /// Asked once for everything that is done.
    public let gate: Gate
    public let clock: any WallClock
    public let zones: any ZoneDatabase
    public let places: Places
    public let limits: Limits
    /// Whether people may choose to be written to by text message.
    public let sendsTexts: Bool
    /// Mixed into what is counted and into secrets derived from idempotency
    /// keys; shared by the nodes, opens nothing.
    public let pepper: Pepper
    public let generator: @Sendable () -> any RandomNumberGenerator
    public let logger: Logger

    public init(
        store: any Engine, vault: any ParticularsVault & StaffVault, vaultKey: VaultVerificationKey, gate: Gate = Gate(), clock: any WallClock, zones: any ZoneDatabase, places: Places = .standard, limits: Limits = Limits(),
        sendsTexts: Bool = false, pepper: Pepper, generator: @escaping @Sendable () -> any RandomNumberGenerator = { SystemRandomNumberGenerator() },
        logger: Logger
    ) {
        self.store = store
        self.vault = vault
        self.gate = gate
        self.clock = clock
        self.zones = zones
        self.places = places
        self.limits = limits
        self.sendsTexts = sendsTexts
        self.pepper = pepper
        self.generator = generator
        self.logger = logger
        index = OpeningsIndex()
        directory = Directory()
        feed = DayFeed()
        line = WaitingLine()
        releases = Releases()
        grants = GrantMemory()
        probe = ReadinessProbe()
        keys = KeyRing(pinned: vaultKey, store: store, vault: vault,
            log: KeyLog(clock: clock, generator: generator, logger: logger))
    }

    /// A new id; also for a form that acts once, however often it is sent.
    public func fresh<Entity>(_: Entity.Type = Entity.self, at instant: Instant) -> Identifier<Entity> {
        var generator = generator()
        return Identifier(at: instant, using: &generator)
    }

    /// Reads from one snapshot of the store.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws(StoreError) -> Value
    ) async throws(Refusal) -> Value {
        try await storing { () async throws(StoreError) in try await store.read(body) }
    }

    /// Writes in one transaction; done once it is durable.
    func write<Value: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (any WriteTransaction) throws(StoreError) -> Value
    ) async throws(Refusal) -> Value {
        try await storing { () async throws(StoreError) in try await store.withTransaction(permit, body) }
    }

    /// Does a guarded list, and says what became of it once that is durable.
    func perform<Write: GuardedWrite>(_ write: Write, _ permit: Permit) async throws(Refusal) -> Write.Outcome {
        try await storing { () async throws(StoreError) in try await store.perform(write, permit) }
    }

    /// Runs a store call and turns its failure into a refusal. Store errors
    /// carry codes only, never row values, so they may be logged.
    func storing<T>(_ body: () async throws(StoreError) -> T) async throws(Refusal) -> T {
        do {
            return try await body()
        } catch {
            throw refusal(for: error)
        }
    }

    func refusal(for error: StoreError) -> Refusal {
        switch error {
        case .overtaken:
            return .levelChanged
        case .busy, .full, .unavailable, .readOnly:
            logger.warning("the store refuses to write or read", metadata: ["error": "\(error)"])
            return .storeUnavailable
        default:
            logger.error("the store failed", metadata: ["error": "\(error)"])
            return .internalFault
        }
    }
}
