package import UseCases

/// Who has how many connections: the pure part of `ConnectionGate`.
///
/// A network may have at most so many, and never more than a quarter of the
/// connections that are still free. One that takes all it can get ends at a
/// fifth of them, two at a sixth each, a hundred at less than a hundredth
/// each: there is always room for whoever comes next.
package struct ConnectionTally: Sendable {
    private static let shareOfFree = 4

    package let connectionsMax: Int
    /// 0: the share alone.
    package let perNetworkMax: Int
    /// Every connection, a trusted proxy's too.
    private(set) var open = 0
    /// The most that were open since the last time that few were.
    private(set) var peak = 0
    /// Connections and passed-on requests that were refused, since the start.
    private(set) var refused = 0
    /// A network's connections, and its requests that a proxy passes on.
    private var counts: [NetworkPrefix: Int] = [:]

    package init(_ limits: ConnectionLimits) {
        connectionsMax = limits.connectionsMax
        perNetworkMax = limits.perNetworkMax
    }

    package func count(_ network: NetworkPrefix) -> Int { counts[network, default: 0] }
    /// Networks that have any.
    package var networks: Int { counts.count }

    /// What a network may have now.
    package var allowance: Int {
        let share = max(1, (connectionsMax - open) / Self.shareOfFree)
        return perNetworkMax > 0 ? min(perNetworkMax, share) : share
    }

    /// Counts a connection, unless it is one too many.
    ///
    /// - Parameter network: `nil` for a trusted proxy, which is many people.
    package mutating func connect(_ network: NetworkPrefix?) -> Bool {
        if let network, !take(network) { return false }
        open += 1
        peak = max(peak, open)
        return true
    }

    package mutating func disconnect(_ network: NetworkPrefix?) {
        open -= 1
        if let network { giveBack(network) }
    }

    /// Counts something of a network's that needs no connection of its own.
    package mutating func take(_ network: NetworkPrefix) -> Bool {
        let count = count(network)
        guard count < allowance else {
            refused += 1
            return false
        }
        counts[network] = count + 1
        return true
    }

    package mutating func giveBack(_ network: NetworkPrefix) {
        guard let count = counts[network] else { return }
        counts[network] = count > 1 ? count - 1 : nil
    }

    /// Whether a flood has just ended; true once for each.
    package mutating func hasEbbed(from floodMin: Int) -> Bool {
        guard peak >= floodMin, open <= peak / 8 else { return false }
        peak = open
        return true
    }
}
