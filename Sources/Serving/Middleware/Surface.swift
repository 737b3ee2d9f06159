package import Containment
import HTTPTypes
package import Hummingbird
package import Logging
package import Scheduling
import Seals
import UseCases

/// One listener's way from a request to its response: who asks, how often,
/// whether the level allows it, the handler, the fault's face, the protective
/// fields, the record. Everything that happens to a request happens here, in
/// this order.
package struct Surface: Sendable {
    /// `front`, `watch`: a label of the metrics.
    package let name: String
    package let audience: Audience
    package let gate: Gate
    package let clock: any WallClock
    package let addresses: ClientAddress
    package let rate: RequestRate
    package let protection: ProtectiveFields
    package let metrics: Metrics
    package let logger: Logger
    /// The face of an address that no route has.
    package let strangerFace: @Sendable (_ path: String) -> Face
    /// Words a fault, with the status that is decided already.
    package let wording: @Sendable (Fault, Face, Call) async -> Response
    /// The account of whoever asks, where there are accounts: what their role
    /// does not allow is a line of its own in the log.
    package var account: @Sendable (Call) -> StaffID? = { _ in nil }

    package init(
        name: String, audience: Audience, gate: Gate, clock: any WallClock, addresses: ClientAddress, rate: RequestRate,
        protection: ProtectiveFields, metrics: Metrics, logger: Logger, strangerFace: @escaping @Sendable (_ path: String) -> Face,
        wording: @escaping @Sendable (Fault, Face, Call) async -> Response,
        account: @escaping @Sendable (Call) -> StaffID? = { _ in nil }
    ) {
        self.name = name
        self.audience = audience
        self.gate = gate
        self.clock = clock
        self.addresses = addresses
        self.rate = rate
        self.protection = protection
        self.metrics = metrics
        self.logger = logger
        self.strangerFace = strangerFace
        self.wording = wording
        self.account = account
    }

    /// Methods that a known address answers 405 to when it has none of them.
    fileprivate static let knownMethods: [HTTPRequest.Method] = [
        .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect, HTTPRequest.Method("QUERY")!,
    ]

    package func router(_ endpoints: Endpoints) -> Router<WebContext> {
        let router = Router(context: WebContext.self)
        for endpoint in endpoints.all {
            let meter = metrics.meter(surface: name, route: endpoint.pattern, method: endpoint.method.rawValue)
            let methods: [HTTPRequest.Method] = endpoint.method == .get ? [.get, .head] : [endpoint.method]
            for method in methods {
                router.on(RouterPath(endpoint.pattern), method: method) { request, context in
                    try await respond(to: request, context, endpoint.face, meter, endpoint)
                }
            }
        }
        refuseOtherMethods(endpoints, router)
        let strangers = metrics.meter(surface: name, route: "unmatched", method: "any")
        router.add(middleware: Strangers(surface: self, meter: strangers))
        return router
    }

    private func refuseOtherMethods(_ endpoints: Endpoints, _ router: Router<WebContext>) {
        for (pattern, methods) in endpoints.methods {
            let allow = methods.map(\.rawValue).sorted().joined(separator: ", ")
            let face = endpoints.all.first { $0.pattern == pattern }?.face ?? .plain
            let meter = metrics.meter(surface: name, route: pattern, method: "other")
            for method in Self.knownMethods where !methods.contains(method) {
                router.on(RouterPath(pattern), method: method) { request, context in
                    try await respond(to: request, context, face, meter, fault: .methodNotAllowed(allow: allow))
                }
            }
        }
    }

    /// Answers a request for a route, or one that has none (`fault`).
    fileprivate func respond(
        to request: Request, _ context: WebContext, _ face: Face, _ meter: RouteMeter, _ endpoint: Endpoint? = nil,
        fault: Fault = .notFound
    ) async throws -> Response {
        let began = ContinuousClock.now
        // Ties a person's report to a line of the log; says nothing else.
        let id = String(UInt64.random(in: .min ... .max), radix: 16)
        let call = call(request, context, face, endpoint?.capability)
        var response: Response
        do {
            if endpoint?.isCounted != false { try count(call) }
            guard let endpoint else { throw fault }
            try admit(to: endpoint, call)
            response = try await endpoint.handler(call)
        } catch let interrupted as BodyInterrupted {
            // The server closes the connection; there is nobody to answer.
            throw interrupted.cause
        } catch {
            if let endpoint { noteRefusal(error, of: endpoint, id, call) }
            response = await self.response(to: error, face, call)
        }
        protection.add(to: &response)
        response.headers[.requestID] = id
        if request.method == .head { response = response.createHeadResponse() }
        // RFC 9110 §8.6: these have no content to count.
        if response.status == .noContent || response.status == .notModified { response.headers[.contentLength] = nil }
        let duration = began.duration(to: .now)
        meter.record(status: response.status.code, duration)
        // The route's pattern only: paths and queries name persons' things.
        logger.info(
            "request",
            metadata: [
                "request": "\(id)", "route": "\(meter.route)", "method": "\(request.method.rawValue)",
                "status": "\(response.status.code)", "ms": "\(duration.milliseconds)",
            ])
        return response
    }

    /// OWASP ASVS 5.0, 16.3.2. By the route's pattern, and by the account's
    /// id: nothing that was typed.
    private func noteRefusal(_ error: any Error, of endpoint: Endpoint, _ id: String, _ call: Call) {
        let refusal: Refusal? = if case .refusal(let refusal)? = error as? Fault { refusal } else { error as? Refusal }
        guard let refusal, [.denied, .staff(.notAllowed)].contains(refusal), let account = account(call) else { return }
        logger.warning(
            "a page was refused",
            metadata: [
                "request": "\(id)", "staff": "\(account)", "route": "\(endpoint.pattern)", "method": "\(endpoint.method.rawValue)",
            ])
    }

    private func call(_ request: Request, _ context: WebContext, _ face: Face, _ capability: Capability?) -> Call {
        let peer = context.peer ?? .loopback
        let client = addresses.client(peer: peer, forwarded: request.headers[.forwardedFor])
        let language: Language =
            switch face {
            case .page(let language): language
            case .api, .plain: AcceptLanguage.language(request.headers[.acceptLanguage])
            }
        let isForwarded = [HTTPField.Name.forwardedFor, .forwarded, .via].contains { request.headers[$0] != nil }
        return Call(
            request: request, parameters: context.parameters, language: language, instant: clock.now(),
            network: NetworkPrefix(addressBytes: client.bytes) ?? .local, capability: capability,
            isLocal: peer.isLoopback && !isForwarded, isForwarded: isForwarded, asking: gate.rehearsals.asking(capability))
    }

    /// Whether the address is open on this surface at all, for whoever comes:
    /// a page that no verb stands behind needs it, and what is closed costs
    /// nothing. What is done there is the verb's to ask for.
    private func admit(to endpoint: Endpoint, _ call: Call) throws(Fault) {
        do {
            try gate.admit(audience == .staff ? .someoneOfStaff : Asker(audience: audience), endpoint.capability, asking: call.asking)
        } catch {
            throw .refusal(.required(error))
        }
    }

    private func count(_ call: Call) throws(Fault) {
        if case .refused(let seconds) = rate.take(call.network, at: call.instant) {
            throw .tooManyRequests(limit: rate.limit, retryAfterSeconds: seconds)
        }
    }

    private func response(to error: any Error, _ face: Face, _ call: Call) async -> Response {
        let fault: Fault
        switch error {
        case let error as Fault: fault = error
        case let error as Refusal: fault = .refusal(error)
        default:
            logger.error("a handler failed", metadata: ["error": "\(type(of: error))"])
            fault = .refusal(.internalFault)
        }
        var response = await wording(fault, face, call)
        fault.decorate(&response.headers)
        return response
    }
}

/// Answers what no route matches. Added after the routes, it stands before
/// the router's own "not found" alone.
private struct Strangers: RouterMiddleware {
    typealias Context = WebContext

    let surface: Surface
    let meter: RouteMeter

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let isKnown = Surface.knownMethods.contains(request.method)
        return try await surface.respond(
            to: request, context, surface.strangerFace(request.uri.path), meter, fault: isKnown ? .notFound : .methodUnknown)
    }
}

extension Duration {
    /// With one decimal, for a log line.
    fileprivate var milliseconds: String {
        let tenths = components.seconds * 10_000 + components.attoseconds / 100_000_000_000_000
        return String(tenths / 10) + "." + String(tenths % 10)
    }
}
