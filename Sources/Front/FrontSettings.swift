public import Scheduling
public import Seals
public import Serving

/// What the front needs to know beyond its listener.
public struct FrontSettings: Sendable, Equatable {
    public var listener: ListenerSettings
    /// Where people reach the site: links in pages begin with it.
    public var origin: PublicOrigin
    /// Requests a minute from one network; 0 is no limit.
    public var requestsPerNetwork: Int
    /// The service's own address: organizer of calendar entries.
    public var sender: EmailAddress
    /// The Maildir that the demonstration shows; `nil` outside of it.
    public var demoMailbox: String?
    /// What the text gateway signs with; `nil`: nothing comes in.
    public var textToken: TextToken?
    /// Whom people turn to.
    public var imprint: Imprint

    public init(
        listener: ListenerSettings, origin: PublicOrigin, requestsPerNetwork: Int, sender: EmailAddress, demoMailbox: String? = nil,
        textToken: TextToken? = nil, imprint: Imprint = Imprint()
    ) {
        self.imprint = imprint
        self.listener = listener
        self.origin = origin
        self.requestsPerNetwork = requestsPerNetwork
        self.sender = sender
        self.demoMailbox = demoMailbox
        self.textToken = textToken
    }
}
