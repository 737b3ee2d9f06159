import Serving

extension ServiceConfiguration {
    private static var connectionsMax: Int { 1_000_000 }
    /// Longer than this, a stop would wait for what somebody drags out.
    private static var secondsMax: Int { 40 }
    private static var takeSecondsMax: Int { 600 }
    private static var bytesMax: Int { 64 << 20 }

    /// What a connection may take, each limit by itself.
    static func connections(_ reader: inout SettingsReader) -> ConnectionLimits {
        var limits = ConnectionLimits()
        limits.connectionsMax = reader.integer(.limitConnections, in: 16...connectionsMax, otherwise: limits.connectionsMax)
        limits.perNetworkMax = reader.integer(.limitConnectionsPerNetwork, in: 0...connectionsMax, otherwise: limits.perNetworkMax)
        limits.idleSeconds = reader.integer(.limitIdleSeconds, in: 1...secondsMax, otherwise: limits.idleSeconds)
        limits.headSeconds = reader.integer(.limitHeadSeconds, in: 1...secondsMax, otherwise: limits.headSeconds)
        limits.bodySeconds = reader.integer(.limitBodySeconds, in: 1...secondsMax, otherwise: limits.bodySeconds)
        limits.paceBytes = reader.integer(.limitBodyPace, in: 0...bytesMax, otherwise: limits.paceBytes)
        limits.takeSeconds = reader.integer(.limitTakeSeconds, in: 1...takeSecondsMax, otherwise: limits.takeSeconds)
        limits.drainBytes = reader.integer(.limitDrainBytes, in: 0...bytesMax, otherwise: limits.drainBytes)
        return limits
    }
}
