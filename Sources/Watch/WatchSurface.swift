import Containment
public import Hummingbird
public import Logging
public import Serving
public import UseCases

/// The surface that officers and monitoring look at: health, metrics, and the transparency log.
public enum WatchSurface {
    /// A service to run in a `ServiceGroup`: it ends gracefully, finishing
    /// the requests it began.
    ///
    /// - Parameter securing: TLS, or nothing.
    public static func application(
        house: House, listener: ListenerSettings, metrics: Metrics, logger: Logger, securing: Securing = .nothing
    ) -> some ApplicationProtocol {
        var endpoints = Endpoints()
        HealthEndpoints(health: Health(house), metrics: metrics, metricsAreLocal: false).add(to: &endpoints)
        if let containing = house.containing { OrderEndpoints(containing).add(to: &endpoints) }
        if let log = house.record.publishedLog { LogEndpoints(folder: log).add(to: &endpoints) }
        let surface = Surface(
            name: "watch", audience: .officer, gate: house.gate.rules, clock: house.gate.clock,
            addresses: ClientAddress(trusted: listener.trustedProxies), rate: RequestRate(limit: 0),
            protection: ProtectiveFields(isSecure: false), metrics: metrics, logger: logger, strangerFace: { _ in .plain },
            wording: { fault, _, _ in HealthEndpoints.text(fault.answer.code + "\n", status: fault.answer.status) })
        return listener.application("watch", surface.router(endpoints), metrics, logger, securing)
    }
}
