import Containment
import HTTPTypes
import Hummingbird

/// The routes of one surface, as data.
struct Endpoints: Sendable {
    private(set) var all: [Endpoint] = []

    mutating func add(
        _ method: HTTPRequest.Method, _ pattern: String, _ capability: Capability, _ face: Face, isCounted: Bool = true,
        _ handler: @escaping @Sendable (Call) async throws -> Response
    ) {
        all.append(
            Endpoint(method: method, pattern: pattern, capability: capability, face: face, isCounted: isCounted, handler: handler))
    }

    mutating func add(_ others: Endpoints) { all += others.all }

    /// The methods of each address: `GET` brings `HEAD`.
    var methods: [String: [HTTPRequest.Method]] {
        var methods: [String: [HTTPRequest.Method]] = [:]
        for endpoint in all {
            methods[endpoint.pattern, default: []].append(endpoint.method)
            if endpoint.method == .get { methods[endpoint.pattern, default: []].append(.head) }
        }
        return methods
    }
}
