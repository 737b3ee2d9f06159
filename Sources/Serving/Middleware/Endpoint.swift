package import Containment
package import HTTPTypes
package import Hummingbird

/// One method of one address. Without a capability none can be declared, so
/// that containment decides about every route there is.
package struct Endpoint: Sendable {
    package let method: HTTPRequest.Method
    /// `/rendez-vous/{id}`: what logs and metrics name it by.
    package let pattern: String
    package let capability: Capability
    package let face: Face
    /// Whether it counts towards the requests of its network.
    package let isCounted: Bool
    package let handler: @Sendable (Call) async throws -> Response
}
