/// How many connections a surface keeps, and how long each may take over what
/// it sends and takes. Without these, whoever sends a byte now and then keeps
/// for nothing what others need.
public struct ConnectionLimits: Sendable, Equatable {
    /// Connections at once; further ones wait to be accepted.
    public var connectionsMax: Int
    /// Connections of one network at once; 0 leaves only the share that is
    /// kept for others. Not for proxies that are trusted: what they pass on
    /// counts for the network it comes from.
    public var perNetworkMax: Int
    /// From the connection, or the last answer, to a whole head.
    public var idleSeconds: Int
    /// From a head's first byte to its last.
    public var headSeconds: Int
    /// From a head to the last byte of its body.
    public var bodySeconds: Int
    /// Bytes of a body each second, on average, once the grace is over.
    public var paceBytes: Int
    /// What a bad connection may lose before its pace is looked at.
    public var graceSeconds: Int
    /// How long a client may take nothing of its answer.
    public var takeSeconds: Int
    /// What is read and thrown away of a body whose answer did not wait for
    /// it, so that the answer arrives before the end of the connection.
    public var drainBytes: Int
    /// How long that, and the client's own end, are waited for.
    public var drainSeconds: Int

    public init(
        connectionsMax: Int = 8192, perNetworkMax: Int = 1024, idleSeconds: Int = 30, headSeconds: Int = 10, bodySeconds: Int = 30,
        paceBytes: Int = 256, graceSeconds: Int = 10, takeSeconds: Int = 60, drainBytes: Int = 256 * 1024, drainSeconds: Int = 2
    ) {
        self.connectionsMax = connectionsMax
        self.perNetworkMax = perNetworkMax
        self.idleSeconds = idleSeconds
        self.headSeconds = headSeconds
        self.bodySeconds = bodySeconds
        self.paceBytes = paceBytes
        self.graceSeconds = graceSeconds
        self.takeSeconds = takeSeconds
        self.drainBytes = drainBytes
        self.drainSeconds = drainSeconds
    }
}
