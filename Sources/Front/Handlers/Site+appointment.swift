import Containment
import Formats
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases
import Wording

extension Site {
    /// The link of this browser to the appointment in the address.
    func link(_ call: Call) throws(Fault) -> AppointmentLink {
        guard let link = links.link(to: try call.identifier("id"), in: call.request.headers) else { throw .wrongLink }
        return link
    }

    /// Time and place, by the weak half of the link: nothing sealed is opened.
    func timeAndPlace(_ link: AppointmentLink, _ call: Call) async throws -> OwnAppointment {
        try await own(link.appointment, .visit(link.visit), call)
    }

    /// - Throws: `Fault.wrongLink` when the link no longer opens anything.
    func own(_ id: AppointmentID, _ key: AppointmentKey, _ call: Call) async throws -> OwnAppointment {
        do {
            return try await reception.view(id, key: key, call.context)
        } catch Refusal.notFound {
            throw Fault.wrongLink
        }
    }

    @Sendable func appointment(_ visit: Visit) async throws -> Response {
        let link = try link(visit.call)
        let own = try await own(link.appointment, link.key, visit.call)
        let appointment = own.appointment
        let notice = AppointmentPage.Notice(visit.query(.done), of: own)
        let canChange = appointment.isComing(at: visit.instant)
        // The confirmation says what is needed now; who opened what comes with the next look.
        let openings = notice == .booked ? nil : try await openings(of: own, link, visit.call)
        let clinic = appointment.clinic
        let (canMove, canCorrect) = (canChange && offers(.rescheduleOwn, at: clinic), canChange && offers(.correctOwn, at: clinic))
        // What the clinic asked for stands with its answers under it.
        let others =
            canMove && own.isAskedToChoose && notice == nil
            ? try reception.nearestTimes(to: appointment, at: own.clinic, count: AppointmentPage.askedMax, visit.context) : nil
        let page = AppointmentPage(
            frame: frame(visit), asked: others.map { $0.map(timeOnly) }, appointment: view(own), particulars: particulars(own.particulars),
            openings: openings,
            notice: notice,
            manageLink: notice == .booked && link.manage != nil
                ? settings.origin.description + Paths(visit.language).fullLink(link.text) : nil,
            warnings: notice == .booked ? warnings(own.particulars, visit.call) : [], canCancel: canChange,
            canReschedule: canMove, canWait: canMove && offers(.fileRequest, at: clinic) && link.manage != nil,
            canChangeContact: canCorrect && link.manage != nil, canConfirm: canChange && offers(.confirmOwn, at: clinic),
            level: level(at: clinic))
        return answer(page, visit.session)
    }

    /// Of the visit's own clinic: there is no distance to tell.
    func timeOnly(_ opening: Opening) -> OpeningView {
        var opening = view(opening)
        opening.distanceMetres = nil
        return opening
    }

    func view(_ own: OwnAppointment) -> AppointmentView {
        let appointment = own.appointment
        return AppointmentView(
            id: appointment.id, reference: appointment.reference, state: appointment.state,
            visit: visitView(
                own.clinic, start: appointment.start, end: appointment.end, appointment.modality,
                practitioner: appointment.practitioner), isConfirmed: own.confirmed != nil,
            isCancellationQueued: own.cancellationQueued != nil,
            isContactCorrected: own.isContactCorrected,
            corrected: own.corrected.map { corrected in
                AppointmentView.Corrected(
                    field: corrected.field,
                    date: (house.node.zones.rules(of: own.clinic.zone) ?? mainZone).local(at: corrected.corrected).date)
            })
    }

    /// Asked for after the person's own copy was opened: that is in it.
    private func openings(of own: OwnAppointment, _ link: AppointmentLink, _ call: Call) async throws -> OpeningsView? {
        guard let manage = link.manage else { return nil }
        let vaultAnswers = if case .temporarilyUnavailable = own.particulars { false } else { true }
        let openings = try await reception.openings(of: link.appointment, manage: manage, vaultAnswers: vaultAnswers, call.context)
        return OpeningsView(openings, house.node.zones.rules(of: own.clinic.zone) ?? mainZone) { $0.words(person: .openedByPerson) }
    }

    /// The file that proves an opening to be in the public log.
    @Sendable func openingProof(_ call: Call) async throws -> Response {
        let link = try link(call)
        guard let manage = link.manage, let leaf = call.parameters.get("leaf").flatMap({ Int($0) }) else { throw Fault.notFound }
        return .proof(try await reception.proof(ofLeaf: leaf, of: link.appointment, manage: manage, call.context))
    }

    private func particulars(_ view: Patients.ParticularsView) -> ParticularsView {
        switch view {
        case .opened(let particulars): .shown(particulars)
        case .notWithThisLink: .notWithThisLink
        case .temporarilyUnavailable: .unavailable
        case .shredded: .destroyed
        }
    }

    private func warnings(_ view: Patients.ParticularsView, _ call: Call) -> [EntryWarning] {
        guard case .opened(let particulars) = view else { return [] }
        return EntryWarning.all(particulars, on: today(call.instant))
    }

    @Sendable func calendar(_ call: Call) async throws -> Response {
        let own = try await timeAndPlace(try link(call), call)
        let language = call.language
        let clinic = own.clinic
        let facts: [(Phrase, String)] = [
            (.referenceLabel, own.appointment.reference.description),
            (.howLabel, language(own.appointment.modality.words)),
            (.phoneNumberLabel, clinic.phone.display(in: language)),
        ]
        let event = CalendarEvent(
            of: own.appointment, at: clinic, rules: house.node.zones.rules(of: clinic.zone) ?? mainZone,
            organizer: CalendarAddress(name: clinic.name, email: settings.sender), reader: .anyone, language: language,
            summary: language(.appointmentTitle),
            details: facts.map { Typography.label(language($0), in: language) + " " + $1 }.joined(separator: "\n"),
            url: settings.origin.description + Paths(language).clinic(clinic.id), stamp: call.instant)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/calendar; charset=utf-8; method=" + event.method.rawValue,
                .contentDisposition: "attachment; filename=\"rendez-vous.ics\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: event.encoded())))
    }

    @Sendable func cancellation(_ visit: Visit) async throws -> Response {
        let own = try await timeAndPlace(try link(visit.call), visit.call)
        guard own.appointment.isComing(at: visit.instant) else {
            return seeOther(Paths(visit.language).appointment(own.appointment.id))
        }
        return answer(CancellationPage(frame: frame(visit), appointment: view(own)), visit.session)
    }

    @Sendable func cancel(_ visit: Visit) async throws -> Response {
        let link = try link(visit.call)
        let paths = Paths(visit.language)
        switch try await reception.cancelOrQueue(link.appointment, key: .visit(link.visit), visit.context) {
        case .done(let appointment): return seeOther(paths.appointment(appointment.id, .cancelled))
        case .queued(let appointment): return seeOther(paths.appointment(appointment.id, .queued))
        }
    }

    /// They are coming after all, before it was cancelled.
    @Sendable func keepAppointment(_ visit: Visit) async throws -> Response {
        let link = try link(visit.call)
        let appointment = try await reception.keep(link.appointment, key: .visit(link.visit), visit.context)
        return seeOther(Paths(visit.language).appointment(appointment.id))
    }

    /// Says that one will come.
    @Sendable func confirm(_ visit: Visit) async throws -> Response {
        let link = try link(visit.call)
        let appointment = try await reception.confirm(link.appointment, key: .visit(link.visit), visit.context)
        return seeOther(Paths(visit.language).appointment(appointment.id))
    }

    // MARK: - Links of messages

    /// Takes the link out of the address. Changes nothing else: mail programs
    /// follow links on their own.
    @Sendable func fullLink(_ call: Call) async throws -> Response {
        guard let token = call.parameters.get("token").flatMap({ ManageToken($0) }) else { throw Fault.wrongLink }
        return exchanged(.full(token), call)
    }

    @Sendable func weakLink(_ call: Call) async throws -> Response {
        guard let token = call.parameters.get("token").flatMap({ VisitLinkToken($0) }) else { throw Fault.wrongLink }
        return exchanged(.weak(token), call)
    }

    private func exchanged(_ link: AppointmentLink, _ call: Call) -> Response {
        var response = seeOther(Paths(call.language).appointment(link.appointment))
        links.set(link, on: &response)
        return response
    }
}
