public import Formats

/// Who sends, with what links, how much at a time and how patiently.
public struct CourierSettings: Sendable, Hashable {
    /// Who messages are from; failures to deliver come back there.
    public var sender: MailAddress
    /// Where the front is reached, without a slash at its end.
    public var publicURL: String
    /// Messages sent at the same time, and taken at once.
    public var concurrencyMax: Int
    /// How long taken messages stay this courier's: longer than a mail
    /// server may take for as many one after the other.
    public var leaseSeconds: Int64
    public var pollMilliseconds: Int
    /// Fresh bookings handed to the vault for indexing at once.
    public var indexBatch: Int
    /// How long a mail server or vault that failed is left alone.
    public var restSeconds: Int64
    /// The longest that a text gateway's `Retry-After` is believed.
    public var gatewayRestSecondsMax: Int64

    public init(
        sender: MailAddress, publicURL: String, concurrencyMax: Int = 4, leaseSeconds: Int64 = 300,
        pollMilliseconds: Int = 1000, indexBatch: Int = 50, restSeconds: Int64 = 15,
        gatewayRestSecondsMax: Int64 = 900
    ) {
        precondition(concurrencyMax > 0 && leaseSeconds > 0 && pollMilliseconds > 0 && indexBatch > 0, "nothing to do it with")
        self.sender = sender
        self.publicURL = publicURL
        self.concurrencyMax = concurrencyMax
        self.leaseSeconds = leaseSeconds
        self.pollMilliseconds = pollMilliseconds
        self.indexBatch = indexBatch
        self.restSeconds = restSeconds
        self.gatewayRestSecondsMax = gatewayRestSecondsMax
    }
}
