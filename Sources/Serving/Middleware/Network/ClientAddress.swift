/// Finds who really asks when trusted proxies stand in between.
package struct ClientAddress: Sendable {
    package let trusted: [AddressRange]

    package init(trusted: [AddressRange]) {
        self.trusted = trusted
    }

    /// The rightmost address that is not a trusted proxy's: everything to its
    /// left is what that client claimed, and anyone can claim anything.
    ///
    /// - Parameters:
    ///   - peer: the other end of the connection.
    ///   - forwarded: `X-Forwarded-For`, several fields joined by commas.
    package func client(peer: IPAddress, forwarded: String?) -> IPAddress {
        guard let forwarded, isTrusted(peer) else { return peer }
        var nearest = peer
        for entry in forwarded.split(separator: ",").reversed() {
            // What cannot be read ends the chain: the last known hop counts.
            guard let address = IPAddress(forwarded: Self.trimmed(entry)) else { return nearest }
            nearest = address
            guard isTrusted(address) else { return address }
        }
        return nearest
    }

    /// One of the proxies that pass other people's requests on.
    package func isTrusted(_ address: IPAddress) -> Bool { trusted.contains { $0.contains(address) } }

    private static func trimmed(_ entry: Substring) -> Substring {
        var entry = entry
        while entry.first == " " || entry.first == "\t" { entry.removeFirst() }
        while entry.last == " " || entry.last == "\t" { entry.removeLast() }
        return entry
    }
}
