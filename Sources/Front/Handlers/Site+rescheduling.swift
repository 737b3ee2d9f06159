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
    @Sendable func rescheduling(_ visit: Visit) async throws -> Response {
        let own = try await changeable(visit.call)
        return try reschedulingPage(visit, own, wasTaken: await typed(of: movedName(own), visit) != nil)
    }

    @Sendable func holdForRescheduling(_ visit: Visit) async throws -> Response {
        guard let slot = visit.form[.slot, as: SlotID.self] else { throw Fault.unreadable([]) }
        let own = try await changeable(visit.call)
        let granted: HoldGranted
        do throws(Refusal) {
            granted = try await reception.hold(
                slot, owner: visit.session.secret.owner, paying: payment(in: visit.form), visit.context)
        } catch {
            let action: @Sendable (Paths) -> String = { $0.rescheduling(own.appointment.id) }
            if case .costs(let asked) = error { return costPage(asked, visit, from: action(Paths(visit.language)), at: action) }
            guard case .slotTaken = error else { throw error }
            return try await wentMeanwhile(own, visit)
        }
        return seeOther(Paths(visit.language).reschedulingConfirmation(own.appointment.id, hold: granted.hold.id))
    }

    @Sendable func reschedulingConfirmation(_ visit: Visit) async throws -> Response {
        let own = try await timeAndPlace(try link(visit.call), visit.call)
        let held = try await held(try visit.identifier("hold"), visit)
        let paths = Paths(visit.language)
        guard held.view.appointment == nil, own.appointment.slot != held.view.hold.slot else {
            return seeOther(paths.appointment(own.appointment.id))
        }
        guard held.view.secondsLeft > 0 || !held.view.slotIsTaken else { return seeOther(paths.rescheduling(own.appointment.id)) }
        let opening = held.view.opening
        let page = ReschedulingConfirmationPage(
            frame: frame(visit), appointment: view(own),
            hold: HoldView(id: held.id, slot: opening.slot, secondsLeft: held.view.secondsLeft, canRenew: false),
            newVisit: visitView(opening.clinic, start: opening.start, end: opening.end, opening.modality))
        return answer(page, visit.session)
    }

    @Sendable func reschedule(_ visit: Visit) async throws -> Response {
        let link = try link(visit.call)
        let hold: HoldID = try visit.identifier("hold")
        let own: OwnAppointment
        do throws(Refusal) {
            own = try await reception.reschedule(
                link.appointment, key: link.key, hold: hold, holdToken: HoldToken(owner: visit.session.secret.owner, hold: hold),
                visit.context)
        } catch {
            guard case .holdLapsed = error else { throw error }
            return try await wentMeanwhile(try await changeable(visit.call), visit)
        }
        return seeOther(Paths(visit.language).appointment(own.appointment.id, .rescheduled))
    }

    private func movedName(_ own: OwnAppointment) -> String { "moved \(own.appointment.id)" }

    /// The time went to somebody else: the list again, which says so.
    private func wentMeanwhile(_ own: OwnAppointment, _ visit: Visit) async throws -> Response {
        try await again(
            TypedForm(URLEncodedForm([]), status: 409), of: movedName(own), at: Paths(visit.language).rescheduling(own.appointment.id),
            visit
        ) { try reschedulingPage(visit, own, wasTaken: true) }
    }

    /// The appointment with its reason, if it may still be moved.
    private func changeable(_ call: Call) async throws -> OwnAppointment {
        let own = try await own(try call.identifier("id"), try link(call).key, call)
        try Reception.requireMovable(own.appointment, at: call.instant)
        return own
    }

    private func reschedulingPage(
        _ visit: Visit, _ own: OwnAppointment, wasTaken: Bool = false
    ) throws -> Response {
        let window = visit.query(.window, as: SearchWindow.self) ?? .soonest
        if case .notWithThisLink = own.particulars { return try sameClinicPage(visit, own, window, wasTaken: wasTaken) }
        let asked = visit.query(.radius, as: Int.self) ?? SearchFields.radiusDefault
        let radius = SearchFields.radii.contains(asked) ? asked : SearchFields.radiusDefault
        let minutes = Int((own.appointment.end - own.appointment.start) / 60)
        var reason = Reason.fitting(minutes: minutes)
        if case .opened(let particulars) = own.particulars { reason = particulars.reason }
        var search = OpeningSearch(
            near: own.clinic.position, radiusKilometres: radius, reason: reason, modality: own.appointment.modality)
        if case .success(let (from, until)) = self.window(SearchFields(window: window), visit.instant) {
            (search.from, search.until) = (from, until)
        }
        search.cursor = visit.query(.after)
        let found = try reception.findOpenings(search, visit.context)
        let page = ReschedulingPage(
            frame: frame(visit), appointment: view(own), window: window, radiusKilometres: radius,
            openings: found.openings.map { view($0) }, next: found.next, ageSeconds: Int(visit.instant - found.asOf),
            wasTaken: wasTaken)
        return answer(page, status: wasTaken ? .conflict : .ok, visit.session)
    }

    private func sameClinicPage(
        _ visit: Visit, _ own: OwnAppointment, _ window: SearchWindow, wasTaken: Bool
    ) throws -> Response {
        var period: (from: Instant?, until: Instant?) = (nil, nil)
        if case .success(let (from, until)) = self.window(SearchFields(window: window), visit.instant) { period = (from, until) }
        let found = try reception.otherTimes(
            of: own.appointment, at: own.clinic, from: period.from, until: period.until, cursor: visit.query(.after), visit.context)
        let page = ReschedulingPage(
            frame: frame(visit), appointment: view(own), isWithinClinic: true, window: window,
            radiusKilometres: SearchFields.radiusDefault, openings: found.openings.map(timeOnly), next: found.next,
            ageSeconds: Int(visit.instant - found.asOf), wasTaken: wasTaken)
        return answer(page, status: wasTaken ? .conflict : .ok, visit.session)
    }
}
