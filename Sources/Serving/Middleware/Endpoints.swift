package import Containment
package import HTTPTypes
package import Hummingbird

/// The routes of one surface, as data.
package struct Endpoints: Sendable {
    package private(set) var all: [Endpoint] = []

    package init() {}

    package mutating func add(
        _ method: HTTPRequest.Method, _ pattern: String, _ capability: Capability, _ face: Face, isCounted: Bool = true,
        _ handler: @escaping @Sendable (Call) async throws -> Response
    ) {
        all.append(
            Endpoint(method: method, pattern: pattern, capability: capability, face: face, isCounted: isCounted, handler: handler))
    }

    package mutating func add(_ others: Endpoints) { all += others.all }

    /// The methods of each address: `GET` brings `HEAD`.
    package var methods: [String: [HTTPRequest.Method]] {
        var methods: [String: [HTTPRequest.Method]] = [:]
        for endpoint in all {
            methods[endpoint.pattern, default: []].append(endpoint.method)
            if endpoint.method == .get { methods[endpoint.pattern, default: []].append(.head) }
        }
        return methods
    }
}
