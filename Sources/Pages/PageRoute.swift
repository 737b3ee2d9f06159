package import Containment
package import HTTPTypes
package import Hummingbird
package import Scheduling
package import Serving

/// A page of a surface and its address in each language.
package protocol PageRoute: Sendable {
    /// The path with its parameters in braces, as the router takes it.
    func pattern(in language: Language) -> String
}

extension PageRoute {
    /// The address with values in the place of its parameters, encoded.
    package func path(in language: Language, _ values: [String]) -> String {
        var result = ""
        var rest = pattern(in: language)[...]
        for value in values {
            guard let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") else { break }
            result += rest[..<open] + PercentEncoding.encode(value)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

/// The pages of one language, each with what it takes to see it.
package struct PageEndpoints<Route: PageRoute> {
    package let language: Language
    package var endpoints: Endpoints

    package init(language: Language, endpoints: Endpoints) {
        self.language = language
        self.endpoints = endpoints
    }

    package mutating func add(
        _ method: HTTPRequest.Method, _ route: Route, _ capability: Capability,
        _ handler: @escaping @Sendable (Call) async throws -> Response
    ) {
        endpoints.add(method, route.pattern(in: language), capability, .page(language), handler)
    }
}

extension Endpoints {
    /// Stylesheets, scripts and pictures: they never change under their address.
    package mutating func addAssets() {
        add(.get, "/assets/{hash}/{name}", .readPublic, .page(.french), isCounted: false) { try Asset.response(to: $0) }
    }
}

/// RFC 3986 §2.1.
package enum PercentEncoding {
    private static let hexadecimal = Array("0123456789ABCDEF".utf8)

    /// Keeps the unreserved characters of §2.3 and, where a query may carry
    /// them (§3.4), slashes.
    package static func encode(_ text: String, keepsSlash: Bool = false) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            case 0x2F where keepsSlash: bytes.append(byte)
            default: bytes += [0x25, hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
