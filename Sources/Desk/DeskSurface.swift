public import Clinics
import Containment
public import Hummingbird
public import Logging
import Pages
import Scheduling
public import Serving
import UseCases

/// The surface for clinics.
public enum DeskSurface {
    /// A service to run in a `ServiceGroup`: it ends gracefully, finishing
    /// the requests it began.
    ///
    /// - Parameter securing: TLS, or nothing.
    public static func application(
        house: StaffedHouse, settings: DeskSettings, metrics: Metrics, logger: Logger, securing: Securing = .nothing
    ) -> some ApplicationProtocol {
        settings.listener.application(
            "desk", router(house: house, settings: settings, metrics: metrics, logger: logger), metrics, logger, securing)
    }

    static func router(house: StaffedHouse, settings: DeskSettings, metrics: Metrics, logger: Logger) -> Router<WebContext> {
        let site = DeskSite(house: house, settings: settings)
        let surface = Surface(
            name: "desk", audience: .staff, gate: house.gate.rules, clock: house.gate.clock,
            addresses: ClientAddress(trusted: settings.listener.trustedProxies), rate: RequestRate(limit: settings.requestsPerNetwork),
            protection: ProtectiveFields(isSecure: settings.origin.isSecure), metrics: metrics, logger: logger,
            strangerFace: { .page($0 == "/en" || $0.hasPrefix("/en/") ? .english : .french) },
            wording: { fault, face, call in
                switch face {
                case .page: await site.page(for: fault, call)
                case .api, .plain: HealthEndpoints.text(fault.answer.code + "\n", status: fault.answer.status)
                }
            },
            account: { call in site.account(asking: call) })
        return surface.router(endpoints(of: site, metrics))
    }

    /// Everything the desk answers to.
    static func endpoints(house: StaffedHouse, settings: DeskSettings, metrics: Metrics) -> Endpoints {
        endpoints(of: DeskSite(house: house, settings: settings), metrics)
    }

    /// There is one site of a listener: it remembers who is signed in.
    private static func endpoints(of site: DeskSite, _ metrics: Metrics) -> Endpoints {
        var endpoints = site.endpoints
        HealthEndpoints(health: Health(site.house), metrics: metrics, metricsFor: .thisMachine).add(to: &endpoints)
        if let containing = site.house.house.containing { OrderEndpoints(containing).add(to: &endpoints) }
        return endpoints
    }
}
