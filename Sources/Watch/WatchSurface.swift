import Containment
public import Hummingbird
public import Logging
public import Serving
public import UseCases

/// The surface of officers and monitoring: the officers' page, the
/// transparency log, health and metrics.
public enum WatchSurface {
    /// A service to run in a `ServiceGroup`: it ends gracefully, finishing
    /// the requests it began.
    ///
    /// - Parameter securing: TLS, or nothing.
    public static func application(
        house: House, settings: WatchSettings, metrics: Metrics, logger: Logger, securing: Securing = .nothing
    ) -> some ApplicationProtocol {
        let officers = house.containing.map { OfficerEndpoints($0, house, settings) }
        let surface = Surface(
            name: "watch", audience: .officer, gate: house.gate.rules, clock: house.gate.clock,
            addresses: ClientAddress(trusted: settings.listener.trustedProxies), rate: RequestRate(limit: settings.requestsPerNetwork),
            protection: ProtectiveFields(isSecure: settings.origin.isSecure, connecting: settings.orderAddresses), metrics: metrics,
            logger: logger, strangerFace: { _ in .plain },
            wording: { fault, face, call in
                if case .page = face, let officers { return await officers.page(for: fault, call) }
                return HealthEndpoints.text(fault.answer.code + "\n", status: fault.answer.status)
            })
        return settings.listener.application(
            "watch", surface.router(endpoints(house: house, officers, metrics)), metrics, logger, securing)
    }

    private static func endpoints(house: House, _ officers: OfficerEndpoints?, _ metrics: Metrics) -> Endpoints {
        var endpoints = Endpoints()
        HealthEndpoints(health: Health(house), metrics: metrics, metricsFor: .thisNetwork).add(to: &endpoints)
        if let containing = house.containing {
            OrderEndpoints(containing).add(to: &endpoints)
            RehearsalEndpoints(rehearsing: containing.rehearsing).add(to: &endpoints)
        }
        officers?.add(to: &endpoints)
        if let log = house.record.publishedLog { LogEndpoints(folder: log).add(to: &endpoints) }
        return endpoints
    }
}
