package import NIOHTTP1

/// `Host`, as RFC 9112 §3.2 wants it: once in every request of HTTP/1.1, never
/// twice, and a host with an optional port.
package enum HostField {
    package static func isRight(in head: HTTPRequestHead) -> Bool {
        let values = head.headers["host"]
        guard values.count == 1 else { return values.isEmpty && head.version != .http1_1 }
        return values[0].utf8.allSatisfy(isOfHost)
    }

    /// RFC 3986 §3.2.2 and §3.2.3: a name, an address, or one in brackets. No
    /// user, no path, no list.
    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "%"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ";"), UInt8(ascii: "="):
            true
        default: false
        }
    }
}
