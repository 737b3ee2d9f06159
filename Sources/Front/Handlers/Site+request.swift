import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension Site {
    /// The link of this browser to the request in the address.
    func requestLink(of call: Call) throws(Fault) -> RequestLinkToken {
        let id: Scheduling.RequestID = try call.identifier("id")
        guard let link = requestLinks.link(to: id, in: call.request.headers) else { throw .wrongLink }
        return link
    }

    /// - Throws: `Fault.wrongLink` when the link no longer opens anything.
    func own(_ link: RequestLinkToken, _ call: Call) async throws -> OwnRequest {
        do {
            return try await requests.view(link, call.context)
        } catch Refusal.notFound {
            throw Fault.wrongLink
        }
    }

    @Sendable func request(_ visit: Visit) async throws -> Response {
        let link = try requestLink(of: visit.call)
        let own = try await own(link, visit.call)
        guard own.state != .unconfirmed else {
            let typed = await typed(of: codeName(link), visit)
            return codePage(
                visit, own, typed?.found.lazy.compactMap(RequestCodePage.Problem.init).first,
                status: HTTPResponse.Status(code: typed?.status ?? 200))
        }
        var response = answer(RequestPage(frame: frame(visit), request: view(own, visit.instant)), visit.session)
        if let served = own.served {
            // The link to the request is the link to what became of it.
            let manage = ManageSecret(request: link.secret, link.request)
            links.set(.full(ManageToken(appointment: served.id, secret: manage)), on: &response)
        }
        return response
    }

    // MARK: - The code

    private func codeName(_ link: RequestLinkToken) -> String { "code \(link.request)" }

    /// The page of the code again, with what is wrong. What was typed is a
    /// secret, and is kept nowhere.
    private func codePage(
        again problem: RequestCodePage.Problem, _ status: HTTPResponse.Status, _ own: OwnRequest, _ link: RequestLinkToken, _ visit: Visit
    ) async throws -> Response {
        try await again(
            TypedForm(URLEncodedForm([]), [problem.code], status: status.code), of: codeName(link),
            at: Paths(visit.language).request(link.request),
            visit
        ) { codePage(visit, own, problem, status: status) }
    }

    private func codePage(
        _ visit: Visit, _ own: OwnRequest, _ problem: RequestCodePage.Problem? = nil, status: HTTPResponse.Status = .ok
    ) -> Response {
        let zone = mainZone
        let sent = own.codeUntil - Requests.codeSeconds
        let page = RequestCodePage(
            frame: frame(visit), id: own.request.id, codeUntil: zone.local(at: own.codeUntil).time,
            sentAgain: sent > own.request.since ? zone.local(at: sent).time : nil,
            canTry: own.triesLeft > 0 && own.codeUntil > visit.instant, problem: problem)
        return answer(page, status: status, visit.session)
    }

    @Sendable func confirmRequest(_ visit: Visit) async throws -> Response {
        let link = try requestLink(of: visit.call)
        let code = String((visit.form[.code] ?? "").prefix(20))
        let path = Paths(visit.language).request(link.request)
        guard code.contains(where: \.isNumber) else {
            let own = try await own(link, visit.call)
            guard own.state == .unconfirmed else { return seeOther(path) }
            return try await codePage(again: .missing, .unprocessableContent, own, link, visit)
        }
        do throws(Refusal) {
            _ = try await requests.confirm(link, code: code, visit.context)
        } catch {
            return try await unconfirmed(error, link, visit)
        }
        return seeOther(path)
    }

    private func unconfirmed(
        _ refusal: Refusal, _ link: RequestLinkToken, _ visit: Visit
    ) async throws -> Response {
        switch refusal {
        case .wrongCode(let triesLeft):
            let own = try await own(link, visit.call)
            // Another copy of the form was quicker, with the right one.
            guard own.state == .unconfirmed else { return seeOther(Paths(visit.language).request(link.request)) }
            return try await codePage(
                again: triesLeft > 0 ? .wrong(triesLeft: triesLeft) : .spent, .unprocessableContent, own, link, visit)
        case .answerFirst: return try await codePage(again: .answerFirst, .conflict, try await own(link, visit.call), link, visit)
        case .lineFull(let cap, let max):
            return try await codePage(again: .lineFull(cap, max: max), .conflict, try await own(link, visit.call), link, visit)
        case .notFound: throw Fault.wrongLink
        default: throw refusal
        }
    }

    @Sendable func sendCodeAgain(_ visit: Visit) async throws -> Response {
        let link = try requestLink(of: visit.call)
        do throws(Refusal) {
            _ = try await requests.sendCodeAgain(link, visit.context)
        } catch {
            switch error {
            case .tooMany(_, let seconds):
                let own = try await own(link, visit.call)
                return try await codePage(again: .noMoreCodes(retryAfterSeconds: seconds), .tooManyRequests, own, link, visit)
            // It waits already, or the link opens nothing: its page says which.
            case .notFound: break
            default: throw error
            }
        }
        return seeOther(Paths(visit.language).request(link.request))
    }

    // MARK: - Changing, staying, leaving

    @Sendable func requestChange(_ visit: Visit) async throws -> Response {
        let link = try requestLink(of: visit.call)
        let own = try await own(link, visit.call)
        guard own.state.isLive else { return seeOther(Paths(visit.language).request(link.request)) }
        let view = view(own, visit.instant)
        if let typed = await typed(of: changeName(link), visit) { return drawn(typed, view, visit) }
        let fields = RequestFields(own.request.wish, acceptsNights: view.acceptsNights, from: view.from, until: view.until)
        return changePage(visit, view, fields, [])
    }

    private func changeName(_ link: RequestLinkToken) -> String { "change \(link.request)" }

    private func drawn(_ typed: TypedForm, _ view: RequestView, _ visit: Visit) -> Response {
        let fields = RequestFields(typed.fields)
        return changePage(
            visit, view, fields, typed.found.compactMap { RequestProblem(code: $0, fields, place: place) },
            status: HTTPResponse.Status(code: typed.status))
    }

    private func changePage(
        _ visit: Visit, _ request: RequestView, _ fields: RequestFields, _ problems: [RequestProblem],
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = RequestChangePage(
            frame: frame(visit), id: request.id, fields: fields, clinic: request.clinic, problems: problems)
        return answer(page, status: status, visit.session)
    }

    @Sendable func changeRequest(_ visit: Visit) async throws -> Response {
        let link = try requestLink(of: visit.call)
        let own = try await own(link, visit.call)
        let path = Paths(visit.language).request(link.request)
        guard own.state.isLive else { return seeOther(path) }
        let fields = RequestFields(visit.form)
        var typed = TypedForm(visit.form)
        do {
            guard !visit.form.asksForOtherLanguage else { throw Mistaken(problems: []) }
            var wish = try wish(fields, visit.context, keeping: own.request.wish)
            // The visit.form shows one way of being seen, or all: two, asked for by the API, stand unless it says otherwise.
            let shown = RequestFields(own.request.wish, acceptsNights: false, from: nil, until: today(visit.instant)).search.modality
            if fields.search.modality == shown { wish.modalities = own.request.wish.modalities }
            _ = try await requests.change(link, to: wish, acceptsNightOffers: fields.acceptsNights, visit.context)
            await forget(of: changeName(link), visit)
            return seeOther(path)
        } catch let mistaken as Mistaken {
            if !mistaken.problems.isEmpty { (typed.found, typed.status) = (mistaken.problems.map(\.code), 422) }
            return try await again(typed, of: changeName(link), at: Paths(visit.language).requestChange(link.request), visit) {
                drawn(typed, view(own, visit.instant), visit)
            }
        } catch Refusal.notFound {
            // It ended meanwhile: its page says how.
            return seeOther(path)
        }
    }

    @Sendable func stayInLine(_ visit: Visit) async throws -> Response {
        let link = try requestLink(of: visit.call)
        do {
            _ = try await requests.stay(link, visit.context)
        } catch Refusal.notFound {
            throw Fault.wrongLink
        }
        return seeOther(Paths(visit.language).request(link.request))
    }

    @Sendable func requestWithdrawal(_ visit: Visit) async throws -> Response {
        let link = try requestLink(of: visit.call)
        let own = try await own(link, visit.call)
        guard own.state.isLive || own.state == .unconfirmed else { return seeOther(Paths(visit.language).request(link.request)) }
        return answer(RequestWithdrawalPage(frame: frame(visit), id: link.request), visit.session)
    }

    @Sendable func withdrawRequest(_ visit: Visit) async throws -> Response {
        let link = try requestLink(of: visit.call)
        do {
            try await requests.leave(link, visit.context)
        } catch Refusal.notFound {
            throw Fault.wrongLink
        }
        return seeOther(Paths(visit.language).request(link.request))
    }

    // MARK: - As pages show it

    func view(_ own: OwnRequest, _ now: Instant) -> RequestView {
        let wish = own.request.wish
        let zone = mainZone
        let from = zone.local(at: wish.from).date
        return RequestView(
            id: own.request.id, state: own.state, since: zone.local(at: own.request.since), wish: wish,
            from: wish.from > now ? from : nil, until: zone.local(at: wish.until - 1).date,
            acceptsNights: own.request.traits.contains(.nightOffers), clinic: wish.clinic.flatMap { house.node.directory.clinic($0) },
            ranks: own.ranks, clinicCount: own.clinicCount, offer: own.offer.map(view),
            served: own.served.flatMap { appointment in visitView(appointment).map { (appointment.id, $0) } },
            replaces: own.replaces.flatMap(visitView))
    }

    func view(_ own: OwnOffer) -> OfferView {
        let opening = own.opening
        let zone = house.node.zones.rules(of: opening.clinic.zone) ?? mainZone
        return OfferView(
            id: own.offer.id, state: own.offer.state,
            visit: visitView(opening.clinic, start: opening.start, end: opening.end, opening.modality), secondsLeft: own.secondsLeft,
            isStopped: own.offer.stopped != nil,
            expires: zone.local(at: own.offer.expires))
    }

    private func visitView(_ appointment: Appointment) -> VisitView? {
        guard let clinic = house.node.directory.clinic(appointment.clinic) else { return nil }
        return visitView(
            clinic, start: appointment.start, end: appointment.end, appointment.modality, practitioner: appointment.practitioner)
    }
}
