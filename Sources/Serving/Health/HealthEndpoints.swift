import Bytes
import Containment
package import HTTPTypes
package import Hummingbird
import NIOCore
package import UseCases

/// What machines ask about this process, on every surface.
package struct HealthEndpoints: Sendable {
    package let health: Health
    package let metrics: Metrics
    package let audience: MetricsAudience

    /// Whom metrics are for.
    package enum MetricsAudience: Sendable {
        /// This machine alone.
        case thisMachine
        /// Whoever reaches the port itself; not who comes by a proxy, which
        /// stands where the public is.
        case thisNetwork
    }

    package init(health: Health, metrics: Metrics, metricsFor audience: MetricsAudience) {
        self.health = health
        self.metrics = metrics
        self.audience = audience
    }

    package func add(to endpoints: inout Endpoints) {
        endpoints.add(.get, "/healthz", .readHealth, .plain, isCounted: false) { _ in Self.text("ok\n") }
        endpoints.add(.get, "/readyz", .readHealth, .plain, isCounted: false, ready)
        endpoints.add(.get, "/metrics", .readHealth, .plain, isCounted: false, exposition)
    }

    /// The store decides; the vault is reported beside it, because bookings
    /// go on while it is away.
    @Sendable private func ready(_: Call) async throws -> Response {
        async let vaultAnswers = health.vaultIsUp()
        let readiness = await health.readiness()
        let vault = await vaultAnswers
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("status", readiness.rawValue)
            writer.member("vault", vault ? "up" : "away")
        }
        return Response(
            status: readiness == .ready ? .ok : .serviceUnavailable, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: writer.bytes)))
    }

    @Sendable private func exposition(_ call: Call) async throws -> Response {
        let isMeant =
            switch audience {
            case .thisMachine: call.isLocal
            case .thisNetwork: !call.isForwarded
            }
        guard isMeant else { throw Fault.notFound }
        return Response(
            status: .ok, headers: [.contentType: OpenMetricsText.contentType],
            body: ResponseBody(byteBuffer: ByteBuffer(string: await metrics.exposition())))
    }

    package static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
