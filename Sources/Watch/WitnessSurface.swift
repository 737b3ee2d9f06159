import Containment
public import Hummingbird
public import Logging
import NIOCore
public import PublishedLog
public import Scheduling
public import Serving

/// A witness for logs of others: one address that takes checkpoints.
public enum WitnessSurface {
    /// - Parameter rate: requests a minute of one network.
    public static func application(
        book: WitnessBook, clock: any WallClock, listener: ListenerSettings, rate: Int, metrics: Metrics, logger: Logger
    ) -> some ApplicationProtocol {
        var endpoints = Endpoints()
        endpoints.add(.post, "/add-checkpoint", .readPublic, .plain) { call in
            let body = try await call.rawBody()
            let answer = book.answer(Array(body.readableBytesView), at: call.instant.seconds)
            return Response(
                status: .init(code: answer.status), headers: [.contentType: answer.mediaType],
                body: ResponseBody(byteBuffer: ByteBuffer(string: answer.body)))
        }
        let surface = Surface(
            name: "witness", audience: .officer, gate: Gate(), clock: clock, addresses: ClientAddress(trusted: listener.trustedProxies),
            rate: RequestRate(limit: rate), protection: ProtectiveFields(isSecure: false), metrics: metrics, logger: logger,
            strangerFace: { _ in .plain },
            wording: { fault, _, _ in HealthEndpoints.text(fault.answer.code + "\n", status: fault.answer.status) })
        return listener.application("witness", surface.router(endpoints), metrics, logger, .nothing)
    }
}
