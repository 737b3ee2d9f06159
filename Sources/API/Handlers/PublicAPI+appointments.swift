import Bytes
import HTTPTypes
import Hummingbird
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension PublicAPI {
    /// Idempotent by the hold itself: the same body again gets the same answer.
    @Sendable func bookAppointment(_ call: Call) async throws -> Response {
        _ = try idempotencyKey(call)
        var body = try await call.json()
        let request = body.bookingRequest { (entry, consents) throws(Refusal) in try read(entry, for: .booking, consents, call) }
        try body.finish()
        guard let request else { throw Refusal.internalFault }
        let booked = try await reception.book(request, call.context)
        let appointment = booked.appointment
        let token = ManageToken(appointment: appointment.id, secret: booked.manage).text
        var writer = JSONWriter(capacity: 1024)
        writer.object { writer in
            writer.member("appointment", appointment.id.description)
            writer.member("reference", appointment.reference.description)
            writer.times(appointment.start, appointment.end, booked.clinic.zone, house.node.zones.rules(of: booked.clinic.zone))
            writer.name("clinic")
            writer.clinic(booked.clinic)
            writer.member("manage_url", origin.description + manageLink(request.particulars.language, token))
            writer.member("manage_token", token)
        }
        return answer(writer, status: .created)
    }

    @Sendable func getAppointment(_ call: Call) async throws -> Response {
        let link = try link(call)
        let own = try await reception.view(link.appointment, key: link.key, call.context)
        return answer(own)
    }

    @Sendable func cancelAppointment(_ call: Call) async throws -> Response {
        let link = try link(call)
        _ = try idempotencyKey(call)
        let cancelled = try await reception.cancelOrQueue(link.appointment, key: .visit(link.visit), call.context)
        let own = try await reception.view(link.appointment, key: link.key, call.context)
        if case .queued = cancelled { return answer(own, status: .accepted) }
        return answer(own)
    }

    /// The weaker link moves within the clinic, to a slot as long at least, five times at most.
    @Sendable func rescheduleAppointment(_ call: Call) async throws -> Response {
        let link = try link(call)
        _ = try idempotencyKey(call)
        var body = try await call.json()
        let hold = body.value(.hold, isRequired: true) { HoldID($0) }
        let token = body.value(.token, isRequired: true) { HoldToken(text: $0) }
        try body.finish()
        guard let hold, let token else { throw Refusal.internalFault }
        return answer(
            try await reception.reschedule(link.appointment, key: link.key, hold: hold, holdToken: token, call.context))
    }

    /// By the full link alone: it opens what stands.
    @Sendable func changeContact(_ call: Call) async throws -> Response {
        let link = try link(call)
        _ = try idempotencyKey(call)
        var body = try await call.json()
        let phone = body.text(.phone) ?? ""
        let email = body.text(.email) ?? ""
        let channel = body.value(.channel, isRequired: false) { MessageChannel(rawValue: $0) } ?? .email
        let language = body.value(.language, isRequired: true) { Language(rawValue: $0) }
        var correction: ContactCorrection?
        do throws(Refusal) {
            correction = try reception.correction(
                phone: phone, email: email, language: language ?? .french, channel: channel, for: .booking)
        } catch {
            if case .invalid(let problems) = error { body.note(problems) }
        }
        try body.finish()
        guard let correction else { throw Refusal.internalFault }
        guard case .manage(let secret) = link.key else { throw Refusal.needsFullLink }
        return answer(try await reception.changeContact(link.appointment, secret: secret, to: correction, call.context))
    }

    /// What is said of a person, by the rules of every door.
    func read(
        _ entry: PersonEntry, for purpose: Particulars.Purpose, _ consents: Bool, _ call: Call
    ) throws(Refusal) -> Particulars {
        let today = (house.node.zones.rules(of: .toronto)?.local(at: call.instant) ?? LocalDateTime(wallSeconds: call.instant.seconds)).date
        return try reception.particulars(of: entry, for: purpose, consents: consents, on: today)
    }

    /// The bearer's link, which must be to the appointment in the path.
    private func link(_ call: Call) throws(Fault) -> AppointmentLink {
        let link = try bearer(call) { AppointmentLink($0) }
        let id: AppointmentID = try call.identifier("id")
        guard link.appointment == id else { throw .notFound }
        return link
    }

    private func answer(_ own: OwnAppointment, status: HTTPResponse.Status = .ok) -> Response {
        var writer = JSONWriter(capacity: 1024)
        writer.appointment(own, house.node.zones)
        return answer(writer, status: status)
    }
}

extension BodyReader {
    /// `nil` with something noted when anything is missing or malformed.
    ///
    /// - Parameter read: what is said of a person, as `House.particulars` reads it.
    mutating func bookingRequest(_ read: (PersonEntry, _ consents: Bool) throws(Refusal) -> Particulars) -> BookingRequest? {
        let hold = value(.hold, isRequired: true) { HoldID($0) }
        let token = value(.token, isRequired: true) { HoldToken(text: $0) }
        let consents = boolean(.consent) ?? false
        let code = value(.code, isRequired: false) { $0.utf8.count <= 32 ? $0 : nil }
        let particulars = particulars(consents, read)
        guard let hold, let token, let particulars else { return nil }
        return BookingRequest(hold: hold, token: token, particulars: particulars, consents: consents, code: code)
    }

    /// Whom the visit is for, and why; `nil` with everything to mend noted.
    mutating func particulars(
        _ consents: Bool, _ read: (PersonEntry, _ consents: Bool) throws(Refusal) -> Particulars
    ) -> Particulars? {
        var entry = PersonEntry()
        let before = faults
        entry.reason = value(.reason, isRequired: true) { Reason(rawValue: $0) }
        entry.bookedFor = value(.bookedFor, isRequired: false) { BookedFor(rawValue: $0) } ?? .oneself
        var patient = object("patient")
        entry.givenName = patient.text(.givenName) ?? ""
        entry.familyName = patient.text(.familyName) ?? ""
        entry.hasOneName = patient.boolean(.oneName) ?? false
        entry.birthDate = .text(patient.text(.birthDate) ?? "")
        entry.healthNumber = patient.text(.healthNumber) ?? ""
        entry.phone = patient.text(.phone) ?? ""
        entry.email = patient.text(.email) ?? ""
        entry.channel = patient.value(.channel, isRequired: false) { MessageChannel(rawValue: $0) } ?? .email
        let language = patient.value(.language, isRequired: true) { Language(rawValue: $0) }
        entry.language = language ?? entry.language
        absorb(patient)
        do throws(Refusal) {
            let particulars = try read(entry, consents)
            return faults == before ? particulars : nil
        } catch {
            // What the reader noted of a field by itself is not said twice.
            if case .invalid(let problems) = error { note(problems.filter { !isNoted($0.field) }) }
            return nil
        }
    }
}
