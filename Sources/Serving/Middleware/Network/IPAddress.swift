import Glibc
package import NIOCore

/// The address of a peer: 4 bytes of IPv4 or 16 of IPv6. An IPv4-mapped IPv6
/// address (RFC 4291 §2.5.5.2) is the IPv4 address it carries.
package struct IPAddress: Sendable, Hashable {
    package let bytes: [UInt8]

    package static let loopback = IPAddress(normalizing: [127, 0, 0, 1])

    private init(normalizing bytes: [UInt8]) {
        let isMapped = bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        self.bytes = isMapped ? Array(bytes[12...]) : bytes
    }

    /// `nil` for a Unix socket.
    package init?(_ socket: SocketAddress) {
        switch socket {
        // netinet/in.h: family (2), port (2), address (4).
        case .v4(let address): self.init(normalizing: withUnsafeBytes(of: address.address) { Array($0[4..<8]) })
        // Family (2), port (2), flow (4), address (16).
        case .v6(let address): self.init(normalizing: withUnsafeBytes(of: address.address) { Array($0[8..<24]) })
        case .unixDomainSocket: return nil
        }
    }

    /// Dotted or colon form, alone: no port, no zone, no brackets.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 45, let bytes = Self.read(AF_INET, 4, text) ?? Self.read(AF_INET6, 16, text) else { return nil }
        self.init(normalizing: bytes)
    }

    private static func read(_ family: Int32, _ count: Int, _ text: some StringProtocol) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, String(text), &bytes) == 1 ? bytes : nil
    }

    /// An entry of `X-Forwarded-For`, as proxies write them: with a port,
    /// with brackets around IPv6, or plain.
    package init?(forwarded entry: some StringProtocol) {
        if entry.first == "[" {
            guard let close = entry.firstIndex(of: "]") else { return nil }
            self.init(entry[entry.index(after: entry.startIndex)..<close])
        } else if let colon = entry.firstIndex(of: ":"), entry.contains("."), entry[entry.index(after: colon)...].allSatisfy(\.isNumber) {
            self.init(entry[..<colon])
        } else {
            self.init(entry)
        }
    }

    package var isLoopback: Bool { bytes.count == 4 ? bytes[0] == 127 : bytes == Array(repeating: 0, count: 15) + [1] }
}
