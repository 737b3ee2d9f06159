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
    @Sendable func hold(_ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        guard let slot = form[Field.slot.rawValue].flatMap({ SlotID($0) }) else { throw Fault.unreadable([]) }
        let query = query(form)
        let fields = BookingFields(form)
        do {
            let granted = try await reception.hold(slot, owner: session.secret.owner, idempotencyKey: nil, call.context)
            guard fields.isFilled else { return seeOther(Paths(call.language).booking(granted.hold.id, query: query)) }
            return try await redraw(form, granted.hold.id, session, call)
        } catch Refusal.slotTaken(let alternatives) {
            return try await again(
                TypedForm(form, [TakenPage.Cause.taken.rawValue], status: 409), of: Self.takenName, at: Paths(call.language).bookings, session, call
            ) { taken(call, session, query, .taken, alternatives, fields) }
        }
    }

    static let takenName = "taken"

    /// A time that went to somebody else, with the next best and what was typed.
    @Sendable func bookings(_ call: Call) async throws -> Response {
        let session = session(call)
        guard let typed = await typed(of: Self.takenName, session, call), let slot = typed.fields[Field.slot.rawValue].flatMap({ SlotID($0) }),
            let opening = try? await reception.opening(slot, call.context)
        else { return seeOther(Paths(call.language).home) }
        let fields = BookingFields(typed.fields)
        let reason = fields.reason ?? SealedSearch.open(query(typed.fields), session.secret)?.reason
        let cause = typed.found.lazy.compactMap(TakenPage.Cause.init).first ?? .taken
        return taken(call, session, query(typed.fields), cause, nextBest(opening, reason, call), fields)
    }

    private func bookingName(_ id: HoldID) -> String { "booking \(id)" }

    /// The form of a held place again, as it was typed.
    func redraw(
        _ form: URLEncodedForm, _ id: HoldID, _ session: Session, _ call: Call, found: [String] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let typed = TypedForm(form, found, status: status.code), query = query(form)
        return try await again(typed, of: bookingName(id), at: Paths(call.language).booking(id, query: query), session, call) {
            try await drawn(typed, query, try await held(id, session, call), session, call)
        }
    }

    private func drawn(_ typed: TypedForm, _ query: String, _ held: Held, _ session: Session, _ call: Call) async throws -> Response {
        let fields = BookingFields(typed.fields)
        if let appointment = held.view.appointment { return booked(appointment, held, call) }
        guard !held.view.slotIsTaken else {
            return taken(call, session, query, .lapsed, nextBest(held.view.opening, fields.reason, call), fields)
        }
        return bookingPage(
            call, session, query, held, fields, problems: typed.found.compactMap(BookingProblem.init),
            status: HTTPResponse.Status(code: typed.status), wasRenewed: typed.found.contains(Self.renewedCode),
            proof: typed.found.lazy.compactMap(ProofPart.init).first)
    }

    private static let renewedCode = "renewed"

    func forgetBooking(_ form: URLEncodedForm, _ id: HoldID, _ session: Session, _ call: Call) async {
        await forget(form, of: bookingName(id), session, call)
    }

    @Sendable func booking(_ call: Call) async throws -> Response {
        guard let secret = sessions.session(in: call.request.headers) else { throw Fault.wrongLink }
        let session = Session(secret: secret, isNew: false)
        let query = String((call.query(Field.query.rawValue) ?? "").prefix(SealedSearch.lengthMax))
        let held = try await held(try call.identifier("hold"), session, call)
        if let typed = await typed(of: bookingName(held.id), session, call) {
            return try await drawn(typed, query.isEmpty ? self.query(typed.fields) : query, held, session, call)
        }
        if let appointment = held.view.appointment { return booked(appointment, held, call) }
        let reason = SealedSearch.open(query, secret)?.reason
        guard !held.view.slotIsTaken else { return taken(call, session, query, .lapsed, nextBest(held.view.opening, reason, call), nil) }
        return bookingPage(call, session, query, held, BookingFields(reason: reason))
    }

    /// Five minutes more, once. The form comes back as it was typed.
    @Sendable func renew(_ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        let id: HoldID = try call.identifier("hold")
        let fields = BookingFields(form)
        if form.asksForOtherLanguage { return try await redraw(form, id, session, call) }
        var wasRenewed = false
        do {
            _ = try await reception.renew(id, token: HoldToken(owner: session.secret.owner, hold: id), idempotencyKey: nil, call.context)
            wasRenewed = true
        } catch Refusal.alreadyRenewed, Refusal.holdLapsed {
            // The page says how the hold stands.
        } catch Refusal.contactUnproven {
            guard let contact = contact(in: fields, call.language) else {
                return try await proofPage(ProofPart(step: .contact), call, session, id, form, fields)
            }
            return try await prove(contact, call, session, id, form, fields)
        } catch Refusal.notFound {
            return try await strayed(call, session, form, fields)
        }
        return try await redraw(form, id, session, call, found: wasRenewed ? [Self.renewedCode] : [])
    }

    @Sendable func release(_ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        let id: HoldID = try call.identifier("hold")
        try await reception.release(id, token: HoldToken(owner: session.secret.owner, hold: id), call.context)
        let query = query(form), paths = Paths(call.language)
        return seeOther(SealedSearch.open(query, session.secret) == nil ? paths.home : paths.openings(query: query))
    }

    // MARK: - Shared with the booking

    /// A hold of this browser's, as it stands.
    struct Held {
        var id: HoldID
        var token: HoldToken
        var view: Patients.HoldView
    }

    func held(_ id: HoldID, _ session: Session, _ call: Call) async throws -> Held {
        let token = HoldToken(owner: session.secret.owner, hold: id)
        return Held(id: id, token: token, view: try await reception.holdView(id, token: token, call.context))
    }

    /// What goes back with every button; only what this site could have sealed.
    func query(_ form: URLEncodedForm) -> String {
        let query = form[Field.query.rawValue] ?? ""
        return query.utf8.count <= SealedSearch.lengthMax ? query : ""
    }

    func bookingPage(
        _ call: Call, _ session: Session, _ query: String, _ held: Held, _ fields: BookingFields,
        problems: [BookingProblem] = [], status: HTTPResponse.Status = .ok, wasRenewed: Bool = false,
        proof: ProofPart? = nil
    ) -> Response {
        let opening = held.view.opening
        let page = BookingPage(
            frame: frame(call, session), query: query,
            hold: HoldView(
                id: held.id, slot: opening.slot, secondsLeft: held.view.secondsLeft, canRenew: held.view.hold.renewals < Hold.renewalsMax),
            visit: visit(opening.clinic, start: opening.start, end: opening.end, opening.modality), fields: fields,
            problems: problems, warnings: fields.warnings(on: today(call.instant)), wasRenewed: wasRenewed, proof: proof)
        return answer(page, status: status, session)
    }

    /// Nothing typed is lost: it stands in every button of this page.
    func taken(
        _ call: Call, _ session: Session, _ query: String, _ cause: TakenPage.Cause, _ alternatives: [Opening], _ fields: BookingFields?
    ) -> Response {
        let page = TakenPage(
            frame: frame(call, session), query: query, cause: cause, alternatives: alternatives.map { view($0, asked: query, session) },
            fields: fields?.isFilled == true ? fields : nil)
        return answer(page, status: .conflict, session)
    }

    /// The form of a hold that is not this browser's, after its cookie was
    /// lost: what it says goes along to the next best times.
    func strayed(_ call: Call, _ session: Session, _ form: URLEncodedForm, _ fields: BookingFields) async throws -> Response {
        guard fields.isFilled, let slot = form[Field.slot.rawValue].flatMap({ SlotID($0) }) else { throw Refusal.notFound }
        let opening = try await reception.opening(slot, call.context)
        return try await again(
            TypedForm(form, [TakenPage.Cause.strayed.rawValue], status: 409), of: Self.takenName, at: Paths(call.language).bookings, session, call
        ) { taken(call, session, query(form), .strayed, nextBest(opening, fields.reason, call), fields) }
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

extension Reason {
    /// Some reason whose visits last as long as they can within `minutes`:
    /// for a search on behalf of someone whose reason is not known here.
    static func fitting(minutes: Int) -> Reason {
        allCases.filter { $0.minutes <= minutes }.max { $0.minutes < $1.minutes } ?? .renewal
    }
}
