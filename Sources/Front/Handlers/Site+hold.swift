import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension Site {
    /// Holds the slot of the button that was pressed. A form that was already
    /// filled in, for a slot that went to somebody else, comes along.
    @Sendable func hold(_ visit: Visit) async throws -> Response {
        guard let slot = visit.form[.slot, as: SlotID.self] else { throw Fault.unreadable([]) }
        let query = query(visit.form)
        let fields = BookingFields(visit.form)
        do {
            let granted = try await reception.hold(
                slot, owner: visit.session.secret.owner, paying: payment(in: visit.form), visit.context)
            guard fields.isFilled else { return seeOther(Paths(visit.language).booking(granted.hold.id, query: query)) }
            return try await redraw(granted.hold.id, visit)
        } catch Refusal.costs(let asked) {
            let list = query.isEmpty ? nil : Paths(visit.language).openings(query: query)
            return costPage(asked, visit, from: list, at: \.bookings)
        } catch Refusal.slotTaken(let alternatives) {
            return try await again(
                TypedForm(visit.form, [TakenPage.Cause.taken.rawValue], status: 409), of: Self.takenName,
                at: Paths(visit.language).bookings, visit
            ) { taken(visit, query, .taken, alternatives, fields) }
        }
    }

    static let takenName = "taken"

    /// A time that went to somebody else, with the next best and what was typed.
    @Sendable func bookings(_ visit: Visit) async throws -> Response {
        guard let typed = await typed(of: Self.takenName, visit), let slot = typed.fields[.slot, as: SlotID.self],
            let opening = try? await reception.opening(slot, visit.context)
        else { return seeOther(Paths(visit.language).home) }
        let fields = BookingFields(typed.fields)
        let reason = fields.reason ?? SealedSearch.open(query(typed.fields), visit.session.secret)?.reason
        let cause = typed.found.lazy.compactMap(TakenPage.Cause.init).first ?? .taken
        return taken(visit, query(typed.fields), cause, nextBest(opening, reason, visit.call), fields)
    }

    private func bookingName(_ id: HoldID) -> String { "booking \(id)" }

    /// The form of a held place again, as it was typed.
    func redraw(
        _ id: HoldID, _ visit: Visit, found: [String] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let typed = TypedForm(visit.form, found, status: status.code)
        let query = query(visit.form)
        return try await again(typed, of: bookingName(id), at: Paths(visit.language).booking(id, query: query), visit) {
            try await drawn(typed, query, try await held(id, visit), visit)
        }
    }

    private func drawn(_ typed: TypedForm, _ query: String, _ held: Held, _ visit: Visit) async throws -> Response {
        let fields = BookingFields(typed.fields)
        if let appointment = held.view.appointment { return booked(appointment, held, visit.call) }
        guard !held.view.slotIsTaken else {
            return taken(visit, query, held.view.why, nextBest(held.view.opening, fields.reason, visit.call), fields)
        }
        guard !held.view.isStopped else { return stopped(visit, query, held) }
        return bookingPage(
            visit, query, held, fields, problems: typed.found.compactMap(BookingProblem.init),
            status: HTTPResponse.Status(code: typed.status), wasRenewed: typed.found.contains(Self.renewedCode),
            proof: typed.found.lazy.compactMap(ProofPart.init).first)
    }

    private static let renewedCode = "renewed"

    func forgetBooking(_ id: HoldID, _ visit: Visit) async {
        await forget(of: bookingName(id), visit)
    }

    @Sendable func booking(_ visit: Visit) async throws -> Response {
        guard !visit.session.isNew else { throw Fault.wrongLink }
        let query = String((visit.query(.query) ?? "").prefix(SealedSearch.lengthMax))
        let held = try await held(try visit.identifier("hold"), visit)
        if let typed = await typed(of: bookingName(held.id), visit) {
            return try await drawn(typed, query.isEmpty ? self.query(typed.fields) : query, held, visit)
        }
        if let appointment = held.view.appointment { return booked(appointment, held, visit.call) }
        let reason = SealedSearch.open(query, visit.session.secret)?.reason
        guard !held.view.slotIsTaken else {
            return taken(visit, query, held.view.why, nextBest(held.view.opening, reason, visit.call), nil)
        }
        guard !held.view.isStopped else { return stopped(visit, query, held) }
        return bookingPage(visit, query, held, BookingFields(reason: reason))
    }

    /// Five minutes more, once. The form comes back as it was typed.
    @Sendable func renew(_ visit: Visit) async throws -> Response {
        let id: HoldID = try visit.identifier("hold")
        let fields = BookingFields(visit.form)
        if visit.form.asksForOtherLanguage { return try await redraw(id, visit) }
        var wasRenewed = false
        do {
            _ = try await reception.renew(
                id, token: HoldToken(owner: visit.session.secret.owner, hold: id), idempotencyKey: nil, visit.context)
            wasRenewed = true
        } catch Refusal.alreadyRenewed, Refusal.holdLapsed {
            // The page says how the hold stands.
        } catch Refusal.contactUnproven {
            guard let contact = contact(in: fields, visit.language) else {
                return try await proofPage(ProofPart(step: .contact), visit, id, fields)
            }
            return try await prove(contact, visit, id, fields)
        } catch Refusal.notFound {
            return try await strayed(visit, fields)
        }
        return try await redraw(id, visit, found: wasRenewed ? [Self.renewedCode] : [])
    }

    @Sendable func release(_ visit: Visit) async throws -> Response {
        let id: HoldID = try visit.identifier("hold")
        try await reception.release(id, token: HoldToken(owner: visit.session.secret.owner, hold: id), visit.context)
        let query = query(visit.form)
        let paths = Paths(visit.language)
        return seeOther(SealedSearch.open(query, visit.session.secret) == nil ? paths.home : paths.openings(query: query))
    }

    // MARK: - Shared with the booking

    /// A hold of this browser's, as it stands.
    struct Held {
        var id: HoldID
        var token: HoldToken
        var view: Patients.HoldView
    }

    func held(_ id: HoldID, _ visit: Visit) async throws -> Held {
        let token = HoldToken(owner: visit.session.secret.owner, hold: id)
        return Held(id: id, token: token, view: try await reception.holdView(id, token: token, visit.context))
    }

    /// What goes back with every button; only what this site could have sealed.
    func query(_ form: URLEncodedForm) -> String {
        let query = form[.query] ?? ""
        return query.utf8.count <= SealedSearch.lengthMax ? query : ""
    }

    func bookingPage(
        _ visit: Visit, _ query: String, _ held: Held, _ fields: BookingFields,
        problems: [BookingProblem] = [], status: HTTPResponse.Status = .ok, wasRenewed: Bool = false,
        proof: ProofPart? = nil
    ) -> Response {
        let opening = held.view.opening
        let page = BookingPage(
            frame: frame(visit), query: query,
            hold: view(held),
            visit: visitView(opening.clinic, start: opening.start, end: opening.end, opening.modality), fields: fields,
            problems: problems, warnings: fields.warnings(on: today(visit.instant)), wasRenewed: wasRenewed, proof: proof)
        return answer(page, status: status, visit.session)
    }

    private func view(_ held: Held) -> HoldView {
        HoldView(
            id: held.id, slot: held.view.opening.slot, secondsLeft: held.view.secondsLeft,
            canRenew: held.view.hold.renewals < Hold.renewalsMax)
    }

    /// What was typed waits with it.
    private func stopped(_ visit: Visit, _ query: String, _ held: Held) -> Response {
        let opening = held.view.opening
        let page = HoldStoppedPage(
            frame: frame(visit), query: query, hold: view(held),
            visit: visitView(opening.clinic, start: opening.start, end: opening.end, opening.modality))
        return answer(page, visit.session)
    }

    /// Nothing typed is lost: it stands in every button of this page.
    func taken(
        _ visit: Visit, _ query: String, _ cause: TakenPage.Cause, _ alternatives: [Opening], _ fields: BookingFields?
    ) -> Response {
        let page = TakenPage(
            frame: frame(visit), query: query, cause: cause, alternatives: alternatives.map { view($0, asked: query, visit.session) },
            fields: fields?.isFilled == true ? fields : nil)
        return answer(page, status: .conflict, visit.session)
    }

    /// The form of a hold that is not this browser's, after its cookie was
    /// lost: what it says goes along to the next best times.
    func strayed(_ visit: Visit, _ fields: BookingFields) async throws -> Response {
        guard fields.isFilled, let slot = visit.form[.slot, as: SlotID.self] else { throw Refusal.notFound }
        let opening = try await reception.opening(slot, visit.context)
        return try await again(
            TypedForm(visit.form, [TakenPage.Cause.strayed.rawValue], status: 409), of: Self.takenName, at: Paths(visit.language).bookings,
            visit
        ) { taken(visit, query(visit.form), .strayed, nextBest(opening, fields.reason, visit.call), fields) }
    }

    /// The hold has become an appointment: its holder is taken there.
    func booked(
        _ appointment: AppointmentID, _ held: Held, _ call: Call, _ notice: AppointmentPage.Notice = .booked
    ) -> Response {
        let secret = ManageSecret(holdToken: held.token, appointment: appointment)
        var response = seeOther(Paths(call.language).appointment(appointment, notice))
        links.set(.full(ManageToken(appointment: appointment, secret: secret)), on: &response)
        return response
    }

    /// What is said where a time is gone does not fail for want of others.
    private func nextBest(_ gone: Opening, _ reason: Reason?, _ call: Call) -> [Opening] {
        (try? reception.alternatives(to: gone, for: reason, call.context)) ?? []
    }
}

extension Patients.HoldView {
    fileprivate var why: TakenPage.Cause { isGivenByClinic ? .given : .lapsed }
}

extension Reason {
    /// Some reason whose visits last as long as they can within `minutes`:
    /// for a search on behalf of someone whose reason is not known here.
    static func fitting(minutes: Int) -> Reason {
        allCases.filter { $0.minutes <= minutes }.max { $0.minutes < $1.minutes } ?? .renewal
    }
}
