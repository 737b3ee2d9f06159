package import Containment
package import HTTPTypes
package import Hummingbird
package import Scheduling
package import Serving

/// The pages of one language, each with what it takes to see it.
package struct PageEndpoints<Route: PageRoute> {
    package let language: Language
    package var endpoints: Endpoints

    package init(language: Language, endpoints: Endpoints) {
        self.language = language
        self.endpoints = endpoints
    }

    package mutating func add(
        _ method: HTTPRequest.Method, _ route: Route, _ capability: Capability, isCounted: Bool = true,
        _ handler: @escaping @Sendable (Call) async throws -> Response
    ) {
        endpoints.add(method, route.pattern(in: language), capability, .page(language), isCounted: isCounted, handler)
    }
}
