import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    /// Holds the slot of the button that was pressed, then shows its form.
    @Sendable func hold(_ at: AtClinic) async throws -> Response {
        guard let slot = at.form[.slot, as: SlotID.self] else { throw Fault.unreadable([]) }
        let fields = DeskBookingFields(at.form)
        let hold: Hold
        do {
            hold = try await desk.hold(slot, grant: at.secret, at.context)
        } catch {
            guard error.isSlotTaken else { throw error }
            return try await taken(at)
        }
        guard fields.isFilled else { return seeOther(DeskPaths(at.language).booking(at.clinic.id, hold.id)) }
        // A form that was filled in for a slot that went: it goes on with this one.
        return try await redraw(hold.id, at)
    }

    /// The slot that was asked for went to somebody else: the next free ones.
    @Sendable func bookings(_ at: AtClinic) async throws -> Response {
        guard let typed = await typed(of: Self.takenName, at) else { return seeOther(DeskPaths(at.language).day(at.clinic.id, at.today())) }
        return try await takenPage(at, DeskBookingFields(typed.fields))
    }

    private static let takenName = "taken"

    private func taken(_ at: AtClinic) async throws -> Response {
        try await again(
            TypedForm(at.form, status: 409), of: Self.takenName, at: DeskPaths(at.language).path(.bookings, at.clinic.id.description), at
        ) { try await takenPage(at, DeskBookingFields(at.form)) }
    }

    /// The form of a held slot again, as it was typed.
    private func redraw(
        _ hold: HoldID, _ at: AtClinic, problems: [DeskBookingProblem] = [],
        others: [AppointmentID] = []
    ) async throws -> Response {
        let typed = TypedForm(
            at.form, problems.map(\.code) + others.map(Self.code), status: !others.isEmpty ? 409 : problems.isEmpty ? 200 : 422)
        return try await again(typed, of: "booking \(hold)", at: DeskPaths(at.language).booking(at.clinic.id, hold), at) {
            try await drawn(typed, hold, at)
        }
    }

    private func drawn(_ typed: TypedForm, _ hold: HoldID, _ at: AtClinic) async throws -> Response {
        try await bookingPage(
            at, hold, DeskBookingFields(typed.fields), problems: typed.found.compactMap(DeskBookingProblem.init),
            others: others(typed, at), status: HTTPResponse.Status(code: typed.status))
    }

    /// How another visit of the person waits with the form: its id, no more.
    private static func code(_ other: AppointmentID) -> String { otherPrefix + other.description }
    private static let otherPrefix = "other:"

    private func others(_ typed: TypedForm, _ at: AtClinic) async throws -> [DeskBookingPage.Other] {
        var others: [DeskBookingPage.Other] = []
        for id in typed.found.filter({ $0.hasPrefix(Self.otherPrefix) }).compactMap({
            AppointmentID(String($0.dropFirst(Self.otherPrefix.count)))
        }) {
            let appointment = try await desk.appointment(id, at.context)
            others.append(
                DeskBookingPage.Other(
                    id: id, start: at.zone.local(at: appointment.start),
                    practitioner: house.node.directory.practitioner(appointment.practitioner)))
        }
        return others
    }

    @Sendable func booking(_ at: AtClinic) async throws -> Response {
        let hold: HoldID = try at.identifier("hold")
        if let typed = await typed(of: "booking \(hold)", at) { return try await drawn(typed, hold, at) }
        return try await bookingPage(at, hold, DeskBookingFields())
    }

    private func bookingPage(
        _ at: AtClinic, _ hold: HoldID, _ fields: DeskBookingFields, problems: [DeskBookingProblem] = [],
        others: [DeskBookingPage.Other] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let held = try await desk.held(hold, grant: at.secret, at.context)
        if let appointment = held.appointment { return seeOther(DeskPaths(at.language).visit(at.clinic.id, appointment)) }
        let page = DeskBookingPage(
            frame: frame(at), place: .held(hold, held.slot, house.node.directory.practitioner(held.slot.practitioner)), zone: at.zone,
            clinic: at.clinic, now: at.context.instant, practitioners: [], fields: fields, problems: problems, others: others)
        return answer(page, status: status, at.presence.session)
    }

    @Sendable func book(_ at: AtClinic) async throws -> Response {
        let hold: HoldID = try at.identifier("hold")
        let fields = DeskBookingFields(at.form)
        if at.form.asksForOtherLanguage { return try await redraw(hold, at) }
        do {
            let particulars = try desk.particulars(of: fields.entry(at.language), for: .desk, on: at.today())
            let booked = try await desk.book(
                DeskBooking(hold: hold, particulars: particulars, origin: fields.origin, isThere: fields.isThere, known: fields.known),
                grant: at.secret,
                at.context)
            await forget(of: "booking \(hold)", at)
            return done(booked.appointment, at)
        } catch Refusal.invalid(let problems) {
            return try await redraw(hold, at, problems: try problems.atDesk())
        } catch Refusal.notItsDay {
            return try await redraw(hold, at, problems: [.there])
        } catch Refusal.alreadyComing(let others) {
            return try await redraw(hold, at, others: others)
        } catch Refusal.slotTaken {
            return try await taken(at)
        } catch Refusal.notFound {
            // Held by a sign-in that has ended since: what was typed goes on.
            return try await taken(at)
        } catch Refusal.alreadyBooked {
            // Sent once more with other contents: the first stands, and that is said.
            guard let appointment = try await desk.held(hold, grant: at.secret, at.context).appointment else { throw Refusal.alreadyBooked }
            return try await visit(appointment, saying: .stands, at)
        }
    }

    private func done(_ appointment: Appointment, _ at: AtClinic) -> Response {
        seeOther(DeskPaths(at.language).day(at.clinic.id, at.zone.local(at: appointment.start).date, at: appointment.id))
    }

    /// What was typed goes along to the next free slots.
    private func takenPage(_ at: AtClinic, _ fields: DeskBookingFields) async throws -> Response {
        let slots = try await desk.freeSlots(from: at.today(), days: 3, at.context).prefix(12)
        let page = DeskTakenPage(
            frame: frame(at), clinic: at.clinic, zone: at.zone,
            slots: slots.map { MovePage.Choice(slot: $0, practitioner: house.node.directory.practitioner($0.practitioner)) }, fields: fields
        )
        return answer(page, status: .conflict, at.presence.session)
    }

    @Sendable func release(_ at: AtClinic) async throws -> Response {
        let hold: HoldID = try at.identifier("hold")
        let date = try await at.zone.local(at: desk.held(hold, grant: at.secret, at.context).slot.start).date
        try await desk.release(hold, grant: at.secret, at.context)
        return seeOther(DeskPaths(at.language).day(at.clinic.id, date))
    }

    // MARK: - On top of the schedule

    @Sendable func addition(_ at: AtClinic) async throws -> Response {
        if let typed = await typed(of: Self.additionName, at) { return try await drawn(typed, at) }
        let fields = try await comesNow(at)
        return try await additionPage(at, desk.formID(for: .addition, at.context), fields)
    }

    /// Whoever stands at the counter is here, and comes next: in the five
    /// minutes that follow, to who is free. Another day's form begins empty.
    private func comesNow(_ at: AtClinic) async throws -> DeskBookingFields {
        var fields = DeskBookingFields()
        let date = at.query(.date, as: LocalDate.self) ?? at.today()
        fields.date = date.description
        fields.practitioner = at.query(.practitioner, as: PractitionerID.self)
        guard date == at.today() else { return fields }
        (fields.isThere, fields.isWalkIn) = (true, true)
        let minute = (at.zone.local(at: at.context.instant).secondOfDay + 59) / 60
        // The day's last minutes have no five after them.
        guard let time = LocalTime(minutes: min((minute + 4) / 5 * 5, 1_439)),
            let start = at.zone.resolve(LocalDateTime(date: date, time: time)).first
        else { return fields }
        fields.time = time.description
        if fields.practitioner == nil {
            fields.practitioner = try await desk.freePractitioner(at: start, minutes: DeskBookingFields.usualMinutes, at.context)
        }
        return fields
    }

    private func additionPage(
        _ at: AtClinic, _ form: FormID<Hold>, _ fields: DeskBookingFields, problems: [DeskBookingProblem] = [],
        others: [DeskBookingPage.Other] = [], status: HTTPResponse.Status? = nil
    ) async throws -> Response {
        let page = DeskBookingPage(
            frame: frame(at), place: .added(form), zone: at.zone, clinic: at.clinic,
            now: at.context.instant, practitioners: try await desk.practitioners(at.context), fields: fields, problems: problems,
            others: others)
        return answer(page, status: status ?? (problems.isEmpty ? .ok : .unprocessableContent), at.presence.session)
    }

    @Sendable func overbook(_ at: AtClinic) async throws -> Response {
        let fields = DeskBookingFields(at.form)
        if at.form.asksForOtherLanguage { return try await added([], 200, at) }
        // A form from before an update: what was typed goes into a new one.
        guard let id = at.form[.hold, as: FormID<Hold>.self] else { return try await added([], 422, at) }
        // Where and who are mended at once.
        let (addition, problems) = fields.addition(id)
        do {
            let particulars = try desk.particulars(of: fields.entry(at.language), for: .desk, on: at.today())
            guard let addition else { return try await added(problems, 422, at) }
            let booked = try await desk.overbook(
                addition,
                DeskBooking(hold: id.id, particulars: particulars, origin: fields.origin, isThere: fields.isThere, known: fields.known),
                grant: at.secret, at.context)
            await forget(of: Self.additionName, at)
            return done(booked.appointment, at)
        } catch Refusal.invalid(let found) {
            return try await added(problems + found.atDesk(), 422, at)
        } catch Refusal.notItsDay {
            return try await added([.there], 422, at)
        } catch Refusal.alreadyComing(let others) {
            return try await added([], 409, others: others, at)
        } catch Refusal.notFound {
            return try await added([.practitioner], 422, at)
        }
    }

    private static let additionName = "addition"

    /// The form of a visit on top of the schedule again, as it was typed.
    private func added(
        _ problems: [DeskBookingProblem], _ status: Int, others: [AppointmentID] = [], _ at: AtClinic
    ) async throws -> Response {
        let typed = TypedForm(at.form, problems.map(\.code) + others.map(Self.code), status: status)
        return try await again(typed, of: Self.additionName, at: DeskPaths(at.language).path(.addition, at.clinic.id.description), at) {
            try await drawn(typed, at)
        }
    }

    private func drawn(_ typed: TypedForm, _ at: AtClinic) async throws -> Response {
        let problems = typed.found.compactMap(DeskBookingProblem.init)
        // A practitioner who was not found may be of a form that is not this clinic's: another one is made.
        let id = problems.contains(.practitioner) ? nil : typed.fields[.hold, as: FormID<Hold>.self]
        return try await additionPage(
            at, try id ?? desk.formID(for: .addition, at.context), DeskBookingFields(typed.fields), problems: problems,
            others: others(typed, at), status: HTTPResponse.Status(code: typed.status))
    }
}
