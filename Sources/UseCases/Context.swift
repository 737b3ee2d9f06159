public import Containment
public import Scheduling

/// Who asks, how, from where and when. Every verb takes one, so that
/// authorization, limits, the log and the clock are decided the same way
/// whether the call came over HTTP, from the command line or from a test.
public struct Context: Sendable {
    /// Who acts, as the log records it (committed, never in clear).
    public var actor: Actor
    public var audience: Audience
    /// The language in which refusals and messages are to be worded.
    public var language: Language
    /// When the call began; verbs never read a clock themselves.
    public var instant: Instant
    /// The network limits are counted by.
    public var network: NetworkPrefix

    public init(actor: Actor, audience: Audience, language: Language, instant: Instant, network: NetworkPrefix) {
        self.actor = actor
        self.audience = audience
        self.language = language
        self.instant = instant
        self.network = network
    }

    /// The service itself at work: a worker, or the command line.
    public static func system(_ name: String, at instant: Instant) -> Context {
        Context(actor: .system(name), audience: .system, language: .french, instant: instant, network: .local)
    }
}

/// Who did it.
public enum Actor: Sendable, Hashable {
    /// A patient's browser or client. Nobody knows more: there is no account.
    case patient
    /// Someone of a clinic, in the role they have there.
    case staff(StaffID, Membership)
    /// A part of the service: `courier`, `horizon`, `command-line`.
    case system(String)

    /// What the log commits to.
    package var logName: String {
        switch self {
        case .patient: "patient"
        case .staff(let id, let membership): "staff:\(id):\(membership.role.rawValue)"
        case .system(let name): "system:" + name
        }
    }
}

/// The network a call came from: an IPv4 address, or an IPv6 /56, because one
/// household gets at least that much.
public struct NetworkPrefix: Sendable, Hashable {
    /// 4 bytes of IPv4 or the first 7 of IPv6.
    public let bytes: [UInt8]

    /// From the 4 or 16 bytes of an address; an IPv4-mapped IPv6 address
    /// counts as the IPv4 address it carries. `nil` for any other length.
    public init?(addressBytes: [UInt8]) {
        switch addressBytes.count {
        case 4: bytes = addressBytes
        case 16 where addressBytes[0..<10].allSatisfy({ $0 == 0 }) && addressBytes[10] == 0xFF && addressBytes[11] == 0xFF:
            bytes = Array(addressBytes[12...])
        case 16: bytes = Array(addressBytes[0..<7])
        default: return nil
        }
    }

    public static let local = NetworkPrefix(addressBytes: [127, 0, 0, 1])!
}
