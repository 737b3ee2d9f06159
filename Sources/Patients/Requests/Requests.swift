import Scheduling
public import Seals
public import UseCases

/// The verbs of the person who waits for a place: ask, confirm, see one's
/// place in line, change, leave, accept, refuse.
public struct Requests: Parts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault

    public init(_ parts: some Parts) { (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.vault) }

    public static let codeDigits = 6
    /// How long a code can be given.
    public static let codeSeconds: Int64 = 15 * 60
    public static let codeTriesMax = 5
    /// Codes sent again for one request, in an hour.
    public static let codesAgainMax = 2
    /// A request that nobody confirmed is forgotten after that.
    public static let unconfirmedSeconds: Int64 = 3600
}

extension RequestSecret {
    func link(_ id: RequestID) -> RequestLinkToken { RequestLinkToken(id, secret: self) }
}
