import Containment
import HTTPTypes
import Hummingbird
import Scheduling

/// One method of one address. Without a capability none can be declared, so
/// that containment decides about every route there is.
struct Endpoint: Sendable {
    let method: HTTPRequest.Method
    /// `/rendez-vous/{id}`: what logs and metrics name it by.
    let pattern: String
    let capability: Capability
    let face: Face
    /// Whether it counts towards the requests of its network.
    let isCounted: Bool
    let handler: @Sendable (Call) async throws -> Response
}

/// For whom a response is written, faults included.
enum Face: Sendable, Hashable {
    case page(Language)
    /// JSON; the language is negotiated.
    case api
    /// Plain text, for machines that watch.
    case plain
}

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
