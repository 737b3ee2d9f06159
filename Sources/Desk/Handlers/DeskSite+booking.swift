import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    /// Holds the slot of the button that was pressed, then shows its form.
    @Sendable func hold(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        guard let slot = form[Field.slot.rawValue].flatMap({ SlotID($0) }) else { throw Fault.unreadable([]) }
        let fields = DeskBookingFields(form)
        let hold: Hold
        do {
            hold = try await desk.hold(slot, grant: at.secret, at.context)
        } catch {
            guard error.isSlotTaken else { throw error }
            return try await taken(form, call, at)
        }
        guard fields.isFilled else { return seeOther(DeskPaths(call.language).booking(at.clinic.id, hold.id)) }
        // A form that was filled in for a slot that went: it goes on with this one.
        return try await redraw(form, hold.id, call, at)
    }

    /// The slot that was asked for went to somebody else: the next free ones.
    @Sendable func bookings(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        guard let typed = await typed(of: Self.takenName, call, at) else { return seeOther(DeskPaths(call.language).day(at.clinic.id, at.today())) }
        return try await takenPage(call, at, DeskBookingFields(typed.fields))
    }

    private static let takenName = "taken"

    private func taken(_ form: URLEncodedForm, _ call: Call, _ at: AtClinic) async throws -> Response {
        try await again(
            TypedForm(form, status: 409), of: Self.takenName, at: DeskPaths(call.language).path(.bookings, at.clinic.id.description), call, at
        ) { try await takenPage(call, at, DeskBookingFields(form)) }
    }

    /// The form of a held slot again, as it was typed.
    private func redraw(
        _ form: URLEncodedForm, _ hold: HoldID, _ call: Call, _ at: AtClinic, problems: [DeskBookingProblem] = [],
        others: [AppointmentID] = []
    ) async throws -> Response {
        let typed = TypedForm(form, problems.map(\.code) + others.map(Self.code), status: !others.isEmpty ? 409 : problems.isEmpty ? 200 : 422)
        return try await again(typed, of: "booking \(hold)", at: DeskPaths(call.language).booking(at.clinic.id, hold), call, at) {
            try await drawn(typed, hold, call, at)
        }
    }

    private func drawn(_ typed: TypedForm, _ hold: HoldID, _ call: Call, _ at: AtClinic) async throws -> Response {
        try await bookingPage(
            call, at, hold, DeskBookingFields(typed.fields), problems: typed.found.compactMap(DeskBookingProblem.init),
            others: others(typed, at), status: HTTPResponse.Status(code: typed.status))
    }

    /// How another visit of the person waits with the form: its id, no more.
    private static func code(_ other: AppointmentID) -> String { otherPrefix + other.description }
    private static let otherPrefix = "other:"

    private func others(_ typed: TypedForm, _ at: AtClinic) async throws -> [DeskBookingPage.Other] {
        var others: [DeskBookingPage.Other] = []
        for id in typed.found.filter({ $0.hasPrefix(Self.otherPrefix) }).compactMap({ AppointmentID(String($0.dropFirst(Self.otherPrefix.count))) }) {
            let appointment = try await desk.appointment(id, at.context)
            others.append(DeskBookingPage.Other(
                id: id, start: at.zone.local(at: appointment.start), practitioner: house.node.directory.practitioner(appointment.practitioner)))
        }
        return others
    }

    @Sendable func booking(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        let hold: HoldID = try call.identifier("hold")
        if let typed = await typed(of: "booking \(hold)", call, at) { return try await drawn(typed, hold, call, at) }
        return try await bookingPage(call, at, hold, DeskBookingFields())
    }

    private func bookingPage(
        _ call: Call, _ at: AtClinic, _ hold: HoldID, _ fields: DeskBookingFields, problems: [DeskBookingProblem] = [],
        others: [DeskBookingPage.Other] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let held = try await desk.held(hold, grant: at.secret, at.context)
        if let appointment = held.appointment { return seeOther(DeskPaths(call.language).visit(at.clinic.id, appointment)) }
        let page = DeskBookingPage(
            frame: frame(call, at), place: .held(hold, held.slot, house.node.directory.practitioner(held.slot.practitioner)), zone: at.zone,
            clinic: at.clinic, now: at.context.instant, practitioners: [], fields: fields, problems: problems, others: others)
        return answer(page, status: status, at.presence.session)
    }

    @Sendable func book(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let hold: HoldID = try call.identifier("hold")
        let fields = DeskBookingFields(form)
        if form.asksForOtherLanguage { return try await redraw(form, hold, call, at) }
        do {
            let particulars = try desk.particulars(of: fields.entry(call.language), for: .desk, on: at.today())
            let booked = try await desk.book(
                DeskBooking(hold: hold, particulars: particulars, origin: fields.origin, isThere: fields.isThere, known: fields.known), grant: at.secret,
                at.context)
            await forget(form, of: "booking \(hold)", at)
            return done(booked.appointment, call, at)
        } catch Refusal.invalid(let problems) {
            return try await redraw(form, hold, call, at, problems: try problems.atDesk())
        } catch Refusal.notItsDay {
            return try await redraw(form, hold, call, at, problems: [.there])
        } catch Refusal.alreadyComing(let others) {
            return try await redraw(form, hold, call, at, others: others)
        } catch Refusal.slotTaken {
            return try await taken(form, call, at)
        } catch Refusal.notFound {
            // Held by a sign-in that has ended since: what was typed goes on.
            return try await taken(form, call, at)
        } catch Refusal.alreadyBooked {
            // Sent once more with other contents: the first stands, and that is said.
            guard let appointment = try await desk.held(hold, grant: at.secret, at.context).appointment else { throw Refusal.alreadyBooked }
            return try await visit(appointment, saying: .stands, call, at)
        }
    }

    private func done(_ appointment: Appointment, _ call: Call, _ at: AtClinic) -> Response {
        seeOther(DeskPaths(call.language).day(at.clinic.id, at.zone.local(at: appointment.start).date, at: appointment.id))
    }

    /// What was typed goes along to the next free slots.
    private func takenPage(_ call: Call, _ at: AtClinic, _ fields: DeskBookingFields) async throws -> Response {
        let slots = try await desk.freeSlots(from: at.today(), days: 3, at.context).prefix(12)
        let page = DeskTakenPage(
            frame: frame(call, at), clinic: at.clinic, zone: at.zone,
            slots: slots.map { MovePage.Choice(slot: $0, practitioner: house.node.directory.practitioner($0.practitioner)) }, fields: fields)
        return answer(page, status: .conflict, at.presence.session)
    }

    @Sendable func release(_ call: Call) async throws -> Response {
        _ = try await posted(call)
        let at = try await atClinic(call)
        let hold: HoldID = try call.identifier("hold")
        let date = try await at.zone.local(at: desk.held(hold, grant: at.secret, at.context).slot.start).date
        try await desk.release(hold, grant: at.secret, at.context)
        return seeOther(DeskPaths(call.language).day(at.clinic.id, date))
    }

    // MARK: - On top of the schedule

    @Sendable func addition(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        if let typed = await typed(of: Self.additionName, call, at) { return try await drawn(typed, call, at) }
        let fields = try await comesNow(call, at)
        return try await additionPage(call, at, desk.formID(for: .addition, at.context), fields)
    }

    /// Whoever stands at the counter is here, and comes next: in the five
    /// minutes that follow, to who is free. Another day's form begins empty.
    private func comesNow(_ call: Call, _ at: AtClinic) async throws -> DeskBookingFields {
        var fields = DeskBookingFields()
        let date = call.query(Field.date.rawValue).flatMap { LocalDate($0) } ?? at.today()
        fields.date = date.description
        fields.practitioner = call.query(Field.practitioner.rawValue).flatMap { PractitionerID($0) }
        guard date == at.today() else { return fields }
        (fields.isThere, fields.isWalkIn) = (true, true)
        let minute = (at.zone.local(at: at.context.instant).secondOfDay + 59) / 60
        // The day's last minutes have no five after them.
        guard let time = LocalTime(minutes: min((minute + 4) / 5 * 5, 1_439)), let start = at.zone.resolve(LocalDateTime(date: date, time: time)).first
        else { return fields }
        fields.time = time.description
        if fields.practitioner == nil {
            fields.practitioner = try await desk.freePractitioner(at: start, minutes: DeskBookingFields.usualMinutes, at.context)
        }
        return fields
    }

    private func additionPage(
        _ call: Call, _ at: AtClinic, _ form: FormID<Hold>, _ fields: DeskBookingFields, problems: [DeskBookingProblem] = [],
        others: [DeskBookingPage.Other] = [], status: HTTPResponse.Status? = nil
    ) async throws -> Response {
        let page = DeskBookingPage(
            frame: frame(call, at), place: .added(form), zone: at.zone, clinic: at.clinic,
            now: at.context.instant, practitioners: try await desk.practitioners(at.context), fields: fields, problems: problems, others: others)
        return answer(page, status: status ?? (problems.isEmpty ? .ok : .unprocessableContent), at.presence.session)
    }

    @Sendable func overbook(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let fields = DeskBookingFields(form)
        if form.asksForOtherLanguage { return try await added(form, [], 200, call, at) }
        // A form from before an update: what was typed goes into a new one.
        guard let id = form[Field.hold.rawValue].flatMap({ FormID<Hold>($0) }) else { return try await added(form, [], 422, call, at) }
        // Where and who are mended at once.
        let (addition, problems) = fields.addition(id)
        do {
            let particulars = try desk.particulars(of: fields.entry(call.language), for: .desk, on: at.today())
            guard let addition else { return try await added(form, problems, 422, call, at) }
            let booked = try await desk.overbook(
                addition, DeskBooking(hold: id.id, particulars: particulars, origin: fields.origin, isThere: fields.isThere, known: fields.known),
                grant: at.secret, at.context)
            await forget(form, of: Self.additionName, at)
            return done(booked.appointment, call, at)
        } catch Refusal.invalid(let found) {
            return try await added(form, problems + found.atDesk(), 422, call, at)
        } catch Refusal.notItsDay {
            return try await added(form, [.there], 422, call, at)
        } catch Refusal.alreadyComing(let others) {
            return try await added(form, [], 409, others: others, call, at)
        } catch Refusal.notFound {
            return try await added(form, [.practitioner], 422, call, at)
        }
    }

    private static let additionName = "addition"

    /// The form of a visit on top of the schedule again, as it was typed.
    private func added(
        _ form: URLEncodedForm, _ problems: [DeskBookingProblem], _ status: Int, others: [AppointmentID] = [], _ call: Call, _ at: AtClinic
    ) async throws -> Response {
        let typed = TypedForm(form, problems.map(\.code) + others.map(Self.code), status: status)
        return try await again(typed, of: Self.additionName, at: DeskPaths(call.language).path(.addition, at.clinic.id.description), call, at) {
            try await drawn(typed, call, at)
        }
    }

    private func drawn(_ typed: TypedForm, _ call: Call, _ at: AtClinic) async throws -> Response {
        let problems = typed.found.compactMap(DeskBookingProblem.init)
        // A practitioner who was not found may be of a form that is not this clinic's: another one is made.
        let id = problems.contains(.practitioner) ? nil : typed.fields[Field.hold.rawValue].flatMap { FormID<Hold>($0) }
        return try await additionPage(
            call, at, try id ?? desk.formID(for: .addition, at.context), DeskBookingFields(typed.fields), problems: problems,
            others: others(typed, at), status: HTTPResponse.Status(code: typed.status))
    }
}
