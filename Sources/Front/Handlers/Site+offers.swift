import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension Site {
    // MARK: - Links of messages

    /// Takes the link out of the address. Changes nothing else: mail programs
    /// follow links on their own.
    @Sendable func requestLink(_ call: Call) async throws -> Response {
        guard let token = call.parameters.get("token").flatMap({ RequestLinkToken($0) }) else { throw Fault.wrongLink }
        var response = seeOther(Paths(call.language).request(token.request))
        requestLinks.set(token, on: &response)
        return response
    }

    @Sendable func offerLink(_ call: Call) async throws -> Response {
        guard let token = call.parameters.get("token").flatMap({ OfferLinkToken($0) }) else { throw Fault.wrongLink }
        var response = seeOther(Paths(call.language).offer(token.offer))
        offerLinks.set(token, on: &response)
        return response
    }

    // MARK: - By the link of the offer

    private func offerLink(of call: Call) throws(Fault) -> OfferLinkToken {
        guard let link = offerLinks.link(to: try call.identifier("id"), in: call.request.headers) else { throw .wrongLink }
        return link
    }

    @Sendable func offer(_ visit: Visit) async throws -> Response {
        let link = try offerLink(of: visit.call)
        return offerPage(visit, try await own(link, visit.call))
    }

    private func own(_ link: OfferLinkToken, _ call: Call) async throws -> OwnOffer {
        do {
            return try await requests.offer(link, call.context)
        } catch Refusal.notFound {
            throw Fault.wrongLink
        }
    }

    /// However it stands: open, answered, or over.
    private func offerPage(_ visit: Visit, _ own: OwnOffer) -> Response {
        let offer = view(own)
        let frame = frame(visit)
        switch offer.state {
        case .accepted: return answer(OfferAcceptedPage(frame: frame, offer: offer), visit.session)
        case .refused: return answer(OfferRefusedPage(frame: frame, home: .offer(offer.id)), visit.session)
        case .open where offer.isStopped, .wanted where offer.isStopped:
            return answer(OfferStoppedPage(frame: frame, offer: offer), visit.session)
        case .open where offer.isOpen, .wanted: return answer(OfferPage(frame: frame, offer: offer), visit.session)
        case .open, .expired, .withdrawn, .passed:
            return answer(OfferOverPage(frame: frame, home: .offer(offer.id)), status: .gone, visit.session)
        }
    }

    @Sendable func acceptOffer(_ visit: Visit) async throws -> Response {
        let link = try offerLink(of: visit.call)
        let paths = Paths(visit.language)
        do throws(Refusal) {
            _ = try await requests.accept(link.offer, .offer(link), visit.context)
        } catch {
            guard error == .vaultUnavailable else { return try unanswered(error, .offer(link.offer), visit) }
            return waits(try await own(link, visit.call), paths.offerAcceptance(link.offer), .offer(link.offer), visit)
        }
        return seeOther(paths.offer(link.offer))
    }

    @Sendable func refuseOffer(_ visit: Visit) async throws -> Response {
        let link = try offerLink(of: visit.call)
        do throws(Refusal) {
            try await requests.refuse(link.offer, .offer(link), visit.context)
        } catch {
            return try unanswered(error, .offer(link.offer), visit)
        }
        return seeOther(Paths(visit.language).offer(link.offer))
    }

    /// Answered elsewhere, or too late: what happened, and what next.
    private func unanswered(_ refusal: Refusal, _ home: OfferHome, _ visit: Visit) throws -> Response {
        switch refusal {
        case .needsOwnLink: return answer(OfferOwnLinkPage(frame: frame(visit), home: home), status: .conflict, visit.session)
        case .offerOver: return answer(OfferOverPage(frame: frame(visit), home: home), status: .gone, visit.session)
        case .notFound: throw Fault.wrongLink
        default: throw refusal
        }
    }

    /// Nothing could be sealed for the clinic just now: the offer stands.
    private func waits(_ own: OwnOffer, _ action: String, _ home: OfferHome, _ visit: Visit) -> Response {
        let page = OfferWaitsPage(frame: frame(visit), offer: view(own), action: action, home: home)
        return answer(page, status: .serviceUnavailable, visit.session)
    }

    // MARK: - By the link of the request

    /// The offer that the page of the request showed.
    private func shown(_ form: URLEncodedForm) throws(Fault) -> OfferID {
        guard let id = form[.offer, as: OfferID.self] else { throw .unreadable([]) }
        return id
    }

    @Sendable func acceptWithRequest(_ visit: Visit) async throws -> Response {
        let link = try requestLink(of: visit.call)
        let id = try shown(visit.form)
        let paths = Paths(visit.language)
        let yes: OfferYes
        do throws(Refusal) {
            yes = try await requests.accept(id, .request(link), visit.context)
        } catch {
            guard error == .vaultUnavailable else { return try unanswered(error, .request(link.request), visit) }
            guard let offer = try await own(link, visit.call).offer, offer.offer.id == id else {
                return seeOther(paths.request(link.request))
            }
            return waits(offer, paths.requestAcceptance(link.request), .request(link.request), visit)
        }
        // A yes that waits stands on the request's page.
        guard case .given(let accepted) = yes, let manage = accepted.manage else { return seeOther(paths.request(link.request)) }
        var response = seeOther(paths.appointment(accepted.appointment.id, .booked))
        links.set(.full(manage), on: &response)
        return response
    }

    /// Answers with the page itself: no address could say so later, and sent
    /// again it does nothing.
    @Sendable func refuseWithRequest(_ visit: Visit) async throws -> Response {
        let link = try requestLink(of: visit.call)
        let id = try shown(visit.form)
        do throws(Refusal) {
            try await requests.refuse(id, .request(link), visit.context)
        } catch {
            return try unanswered(error, .request(link.request), visit)
        }
        return answer(OfferRefusedPage(frame: frame(visit), home: .request(link.request)), visit.session)
    }
}
