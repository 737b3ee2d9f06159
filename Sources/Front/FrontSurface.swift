import API
import Containment
public import Hummingbird
public import Logging
import Pages
import Patients
import Scheduling
public import Serving
public import UseCases

/// The surface for patients: the site and the JSON API.
public enum FrontSurface {
    /// A service to run in a `ServiceGroup`: it ends gracefully, finishing
    /// the requests it began.
    ///
    /// - Parameter securing: TLS, or nothing.
    public static func application(
        house: House, settings: FrontSettings, metrics: Metrics, logger: Logger, securing: Securing = .nothing
    ) -> some ApplicationProtocol {
        settings.listener.application(
            "front", router(house: house, settings: settings, metrics: metrics, logger: logger), metrics, logger, securing)
    }

    static func router(house: House, settings: FrontSettings, metrics: Metrics, logger: Logger) -> Router<WebContext> {
        let site = Site(house: house, settings: settings)
        let zones = house.node.zones
        let surface = Surface(
            name: "front", audience: .patient, gate: house.gate.rules, clock: house.gate.clock,
            addresses: ClientAddress(trusted: settings.listener.trustedProxies), rate: RequestRate(limit: settings.requestsPerNetwork),
            protection: ProtectiveFields(isSecure: settings.origin.isSecure), metrics: metrics, logger: logger,
            strangerFace: { face(of: $0) },
            wording: { fault, face, call in
                switch face {
                case .page: await site.page(for: fault, call)
                case .api: ProblemDocument.response(to: fault, in: call.language, zones)
                case .plain: HealthEndpoints.text(fault.answer.code + "\n", status: fault.answer.status)
                }
            })
        return surface.router(endpoints(of: site, metrics))
    }

    /// Everything the front answers to.
    static func endpoints(house: House, settings: FrontSettings, metrics: Metrics) -> Endpoints {
        endpoints(of: Site(house: house, settings: settings), metrics)
    }

    private static func endpoints(of site: Site, _ metrics: Metrics) -> Endpoints {
        let house = site.house
        let settings = site.settings
        var endpoints = site.endpoints
        endpoints.add(PublicAPI(house: house, origin: settings.origin, manageLink: { Paths($0).fullLink($1) }).endpoints)
        if let token = settings.textToken {
            endpoints.add(TextWebhook(texting: Texting(house), origin: settings.origin, token: token).endpoints)
        }
        HealthEndpoints(health: Health(house), metrics: metrics, metricsFor: .thisMachine).add(to: &endpoints)
        if let containing = house.containing { OrderEndpoints(containing).add(to: &endpoints) }
        return endpoints
    }

    /// Where nothing is, the address still says who asks, and in which language.
    static func face(of path: String) -> Face {
        if path.hasPrefix(TextWebhook.path) { return .plain }
        if path == "/api" || path.hasPrefix("/api/") { return .api }
        return .page(path == "/en" || path.hasPrefix("/en/") ? .english : .french)
    }
}
