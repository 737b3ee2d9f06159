internal import Scheduling
internal import Seals
internal import VaultCalls

/// Lets an operator's request through once, and while it is fresh.
struct OperatorGate {
    /// How far a request's instant may be from the vault's clock.
    static let toleranceSeconds: Int64 = 60
    /// Authentic requests in twice that time; beyond, others wait.
    static let noncesMax = 4_096

    let keys: OperatorKeys
    /// Nonces of before are forgotten: so are requests of before.
    private let started: Instant
    private var nonces = BoundedTable<[UInt8], Void>(countMax: noncesMax, seconds: 2 * toleranceSeconds + 1)

    init(keys: OperatorKeys, at now: Instant) {
        self.keys = keys
        started = now
    }

    /// What an earlier vault took in this vault's first second is not taken again.
    mutating func recall(_ nonce: [UInt8], at time: Instant) { nonces.insert((), for: nonce, at: time) }

    /// - Throws: `refused(.malformed)` for what is forged, replayed, late or
    ///   from the future, which of them is not said; `tooManyRequests`.
    mutating func admit(_ envelope: OperatorEnvelope, at now: Instant) throws(VaultError) -> any OperatorCall {
        guard envelope.isAuthentic(keys), abs(now - envelope.instant) <= Self.toleranceSeconds, envelope.instant >= started,
            nonces.value(envelope.nonce, at: now) == nil
        else { throw .refused(.malformed) }
        // Dropping the oldest would let it be used again.
        nonces.sweep(at: now)
        guard nonces.count < Self.noncesMax else { throw .tooManyRequests }
        nonces.insert((), for: envelope.nonce, at: now)
        return try OperatorCalls.read(envelope.request)
    }
}
