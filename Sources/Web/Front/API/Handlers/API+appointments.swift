import HTTPTypes
import Hummingbird
import Scheduling
import Seals
import UseCases

extension API {
    /// Idempotent by the hold itself: the same body again gets the same answer.
    @Sendable func bookAppointment(_ call: Call) async throws -> Response {
        _ = try idempotencyKey(call)
        var body = try await call.json()
        let request = body.bookingRequest()
        try body.finish()
        guard let request else { throw Refusal.internalFault }
        let booked = try await reception.book(request, call.context)
        let appointment = booked.appointment
        let token = ManageToken(appointment: appointment.id, secret: booked.manage).text
        var writer = JSONWriter(capacity: 1024)
        writer.object { writer in
            writer.member("appointment", appointment.id.description)
            writer.member("reference", appointment.reference.description)
            writer.times(appointment.start, appointment.end, booked.clinic.zone, house.zones.rules(of: booked.clinic.zone))
            writer.name("clinic")
            writer.clinic(booked.clinic)
            writer.member("manage_url", origin.description + Paths(request.particulars.language).fullLink(token))
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
        _ = try await reception.cancel(link.appointment, key: .visit(link.visit), call.context)
        return answer(try await reception.view(link.appointment, key: link.key, call.context))
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

    /// The bearer's link, which must be to the appointment in the path.
    private func link(_ call: Call) throws(Fault) -> AppointmentLink {
        let link = try bearer(call) { AppointmentLink($0) }
        let id: AppointmentID = try call.identifier("id")
        guard link.appointment == id else { throw .notFound }
        return link
    }

    private func answer(_ own: OwnAppointment) -> Response {
        var writer = JSONWriter(capacity: 1024)
        writer.appointment(own, house.zones)
        return answer(writer)
    }
}

extension BodyReader {
    /// `nil` with something noted when anything is missing or malformed.
    mutating func bookingRequest() -> BookingRequest? {
        let hold = value(.hold, isRequired: true) { HoldID($0) }
        let token = value(.token, isRequired: true) { HoldToken(text: $0) }
        let consents = boolean(.consent) ?? false
        let code = value(.code, isRequired: false) { $0.utf8.count <= 32 ? $0 : nil }
        let particulars = particulars()
        guard let hold, let token, let particulars else { return nil }
        return BookingRequest(hold: hold, token: token, particulars: particulars, consents: consents, code: code)
    }

    /// Whom the visit is for, and why.
    mutating func particulars() -> Particulars? {
        let reason = value(.reason, isRequired: true) { Reason(rawValue: $0) }
        let bookedFor = value(.bookedFor, isRequired: false) { BookedFor(rawValue: $0) } ?? .oneself
        var patient = object("patient")
        let givenName = patient.value(.givenName, isRequired: true) { $0.trimmedSpaces }
        let familyName = patient.value(.familyName, isRequired: true) { $0.trimmedSpaces }
        let birthDate = patient.value(.birthDate, isRequired: true) { LocalDate($0) }
        let healthNumber = patient.value(.healthNumber, isRequired: false) { $0 }
        let phone = patient.value(.phone, isRequired: false) { PhoneNumber($0) }
        let email = patient.value(.email, isRequired: false) { EmailAddress($0) }
        let channel = patient.value(.channel, isRequired: false) { MessageChannel(rawValue: $0) } ?? .email
        let language = patient.value(.language, isRequired: true) { Language(rawValue: $0) }
        absorb(patient)
        guard let reason, let givenName, let familyName, let birthDate, let language else { return nil }
        return Particulars(
            givenName: givenName, familyName: familyName, birthDate: birthDate, healthNumber: healthNumber, phone: phone,
            email: email, language: language, bookedFor: bookedFor, reason: reason, channel: channel)
    }
}
