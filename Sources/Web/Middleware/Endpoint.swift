import Containment
import HTTPTypes
import Hummingbird

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
