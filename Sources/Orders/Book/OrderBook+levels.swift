public import Containment
public import Scheduling

/// What the orders that are known say.
extension OrderBook {
    /// The levels in force.
    public func levels(epoch: Int64) -> LevelSet { LevelSet(epoch: epoch, levels: highest) }

    /// Of each scope, the newest instant at which a live order of `restricted`
    /// or more about it was first seen here: who signed in then or before, at a
    /// place that it covers, has to sign in again, in full.
    public var signInEnds: [Scope: Instant] {
        var ends: [Scope: Instant] = [:]
        for accepted in orders.values where isLive(accepted) && accepted.order.level >= .restricted {
            for scope in accepted.order.scopes { ends[scope] = max(ends[scope] ?? accepted.seenAt, accepted.seenAt) }
        }
        return ends
    }

    /// The levels of a process that does not know which orders there are: its
    /// file is damaged, or nobody has told it for too long.
    ///
    /// Patients, integrators and what watches are as at `frozen`. The desk is
    /// as at `restricted`: any day can be kept, and what could carry much away
    /// or let somebody in (exports, changes of staff) waits. No sign-in ends
    /// by it, for that takes an order with its instant: the clinic's morning
    /// must not begin with a line before the sign-in. Orders that are known
    /// count as ever, wherever they say more.
    ///
    /// - Parameter book: what is known; `nil` for nothing.
    public static func careful(epoch: Int64, knowing book: OrderBook? = nil) -> LevelSet {
        let unknown: [Scope: Level] = [
            .surface(.front): .frozen, .surface(.exchange): .frozen, .surface(.watch): .frozen, .surface(.desk): .restricted,
        ]
        return LevelSet(epoch: epoch, levels: unknown.merging(book?.highest ?? [:], uniquingKeysWith: max))
    }

    private var highest: [Scope: Level] {
        var levels: [Scope: Level] = [:]
        for accepted in orders.values where isLive(accepted) {
            for scope in accepted.order.scopes { levels[scope] = max(levels[scope] ?? .open, accepted.order.level) }
        }
        return levels
    }
}
