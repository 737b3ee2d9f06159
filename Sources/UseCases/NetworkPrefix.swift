import Scheduling

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
