/// How many requests may stand in line at once, for whoever can have any
/// number of them: otherwise a line is bought with invented people.
///
/// They count what was confirmed and still waits, and are said once the code
/// was given: nobody learns from an answer what somebody else has in line, and
/// nobody fills a stranger's share without reading the stranger's mail.
public struct LineCaps: Sendable, Equatable {
    /// Of one mailbox or telephone: a family's.
    public var perContact: Int
    /// Of one network: a campus shares an address, and so does a carrier.
    public var perNetwork: Int
    /// Of one mail domain of no known provider, whose owner has every address in it.
    public var perMailDomain: Int

    /// 0 switches one off.
    public init(perContact: Int = 6, perNetwork: Int = 200, perMailDomain: Int = 20) {
        self.perContact = perContact
        self.perNetwork = perNetwork
        self.perMailDomain = perMailDomain
    }

    package subscript(_ cap: LineCap) -> Int {
        switch cap {
        case .contact: perContact
        case .network: perNetwork
        case .mailDomain: perMailDomain
        }
    }
}
