import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension Site {
    /// Other times near the clinic, for the same reason: it is in the
    /// person's copy, which the full link opens. By the weaker link, those of
    /// the same clinic that are as long.
    @Sendable func rescheduling(_ call: Call) async throws -> Response {
        let session = session(call)
        let own = try await changeable(call)
        return try reschedulingPage(call, session, own, wasTaken: await typed(of: movedName(own), session, call) != nil)
    }

    @Sendable func holdForRescheduling(_ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        guard let slot = form[Field.slot.rawValue].flatMap({ SlotID($0) }) else { throw Fault.unreadable([]) }
        let own = try await changeable(call)
        let granted: HoldGranted
        do throws(Refusal) {
            granted = try await reception.hold(slot, owner: session.secret.owner, idempotencyKey: nil, call.context)
        } catch {
            guard case .slotTaken = error else { throw error }
            return try await wentMeanwhile(own, session, call)
        }
        return seeOther(Paths(call.language).reschedulingConfirmation(own.appointment.id, hold: granted.hold.id))
    }

    @Sendable func reschedulingConfirmation(_ call: Call) async throws -> Response {
        let session = session(call)
        let own = try await timeAndPlace(try link(call), call)
        let held = try await held(try call.identifier("hold"), session, call)
        let paths = Paths(call.language)
        guard held.view.appointment == nil, own.appointment.slot != held.view.hold.slot else {
            return seeOther(paths.appointment(own.appointment.id))
        }
        guard held.view.secondsLeft > 0 || !held.view.slotIsTaken else { return seeOther(paths.rescheduling(own.appointment.id)) }
        let opening = held.view.opening
        let page = ReschedulingConfirmationPage(
            frame: frame(call, session), appointment: view(own),
            hold: HoldView(id: held.id, slot: opening.slot, secondsLeft: held.view.secondsLeft, canRenew: false),
            newVisit: visit(opening.clinic, start: opening.start, end: opening.end, opening.modality))
        return answer(page, session)
    }

    @Sendable func reschedule(_ call: Call) async throws -> Response {
        let (_, session) = try await posted(call)
        let link = try link(call)
        let hold: HoldID = try call.identifier("hold")
        let own: OwnAppointment
        do throws(Refusal) {
            own = try await reception.reschedule(
                link.appointment, key: link.key, hold: hold, holdToken: HoldToken(owner: session.secret.owner, hold: hold),
                call.context)
        } catch {
            guard case .holdLapsed = error else { throw error }
            return try await wentMeanwhile(try await changeable(call), session, call)
        }
        return seeOther(Paths(call.language).appointment(own.appointment.id, .rescheduled))
    }

    private func movedName(_ own: OwnAppointment) -> String { "moved \(own.appointment.id)" }

    /// The time went to somebody else: the list again, which says so.
    private func wentMeanwhile(_ own: OwnAppointment, _ session: Session, _ call: Call) async throws -> Response {
        try await again(
            TypedForm(URLEncodedForm([]), status: 409), of: movedName(own), at: Paths(call.language).rescheduling(own.appointment.id), session, call
        ) { try reschedulingPage(call, session, own, wasTaken: true) }
    }

    /// The appointment with its reason, if it may still be moved.
    private func changeable(_ call: Call) async throws -> OwnAppointment {
        let own = try await own(try call.identifier("id"), try link(call).key, call)
        try Reception.requireMovable(own.appointment, at: call.instant)
        return own
    }

    private func reschedulingPage(
        _ call: Call, _ session: Session, _ own: OwnAppointment, wasTaken: Bool = false
    ) throws -> Response {
        let window = call.query(Field.window.rawValue).flatMap(SearchWindow.init) ?? .soonest
        if case .notWithThisLink = own.particulars { return try sameClinicPage(call, session, own, window, wasTaken: wasTaken) }
        let asked = call.query(Field.radius.rawValue).flatMap { Int($0) } ?? SearchFields.radiusDefault
        let radius = SearchFields.radii.contains(asked) ? asked : SearchFields.radiusDefault
        let minutes = Int((own.appointment.end - own.appointment.start) / 60)
        var reason = Reason.fitting(minutes: minutes)
        if case .opened(let particulars) = own.particulars { reason = particulars.reason }
        var search = OpeningSearch(
            near: own.clinic.position, radiusKilometres: radius, reason: reason, modality: own.appointment.modality)
        if case .success(let (from, until)) = self.window(SearchFields(window: window), call.instant) {
            (search.from, search.until) = (from, until)
        }
        search.cursor = call.query(Field.after.rawValue)
        let found = try reception.findOpenings(search, call.context)
        let page = ReschedulingPage(
            frame: frame(call, session), appointment: view(own), window: window, radiusKilometres: radius,
            openings: found.openings.map { view($0) }, next: found.next, ageSeconds: Int(call.instant - found.asOf),
            wasTaken: wasTaken)
        return answer(page, status: wasTaken ? .conflict : .ok, session)
    }

    private func sameClinicPage(
        _ call: Call, _ session: Session, _ own: OwnAppointment, _ window: SearchWindow, wasTaken: Bool
    ) throws -> Response {
        var period: (from: Instant?, until: Instant?) = (nil, nil)
        if case .success(let (from, until)) = self.window(SearchFields(window: window), call.instant) { period = (from, until) }
        let found = try reception.otherTimes(
            of: own.appointment, at: own.clinic, from: period.from, until: period.until, cursor: call.query(Field.after.rawValue), call.context)
        let page = ReschedulingPage(
            frame: frame(call, session), appointment: view(own), isWithinClinic: true, window: window,
            radiusKilometres: SearchFields.radiusDefault, openings: found.openings.map(timeOnly), next: found.next,
            ageSeconds: Int(call.instant - found.asOf), wasTaken: wasTaken)
        return answer(page, status: wasTaken ? .conflict : .ok, session)
    }
}
