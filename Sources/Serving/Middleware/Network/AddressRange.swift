/// A block of addresses in CIDR notation (RFC 4632 §3.1): `10.0.0.0/8`,
/// `fd00::/8`, or one address alone.
public struct AddressRange: Sendable, Hashable {
    private let prefix: [UInt8]
    private let bits: Int

    /// `nil` for anything but an address with an optional prefix length.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = IPAddress(first) else { return nil }
        prefix = address.bytes
        guard parts.count == 2 else {
            bits = address.bytes.count * 8
            return
        }
        guard !parts[1].isEmpty, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(parts[1]),
            length <= address.bytes.count * 8
        else { return nil }
        bits = length
    }

    package func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == prefix.count else { return false }
        let whole = bits / 8
        guard address.bytes[..<whole] == prefix[..<whole] else { return false }
        guard bits % 8 != 0 else { return true }
        let mask = ~(UInt8(0xFF) >> UInt8(bits % 8))
        return address.bytes[whole] & mask == prefix[whole] & mask
    }
}
