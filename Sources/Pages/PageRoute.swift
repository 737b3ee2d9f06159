import Bytes
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
