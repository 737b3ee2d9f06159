import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension Site {
    /// Books. Whatever happened meanwhile, what was typed comes back.
    @Sendable func book(_ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        let id: HoldID = try call.identifier("hold")
        let fields = BookingFields(form)
        let token = HoldToken(owner: session.secret.owner, hold: id)
        if form.asksForOtherLanguage { return try await redraw(form, id, session, call) }
        do {
            let particulars = try reception.particulars(
                of: fields.entry(in: call.language), for: .booking, consents: fields.consent, on: today(call.instant))
            if form[Field.again.rawValue] == "yes" {
                return try await prove(ProvenContact(particulars), again: true, call, session, id, form, fields)
            }
            let request = BookingRequest(
                hold: id, token: token, particulars: particulars, consents: fields.consent,
                code: form[Field.code.rawValue].map { String($0.prefix(32)) }, device: session.secret.owner.hash)
            let booked = try await reception.book(request, call.context)
            await forgetBooking(form, id, session, call)
            var response = seeOther(Paths(call.language).appointment(booked.appointment.id, .booked))
            links.set(.full(ManageToken(appointment: booked.appointment.id, secret: booked.manage)), on: &response)
            return response
        } catch Refusal.invalid(let problems) {
            return try await mend(problems.person(), call, session, id, form, fields)
        } catch Refusal.storeUnavailable {
            return try await mend([.notSaved], call, session, id, form, fields, status: .serviceUnavailable)
        } catch let refusal as Refusal where refusal.isAboutProof {
            return try await unproven(refusal, call, session, id, form, fields)
        } catch Refusal.holdLapsed {
            // The page has the next best times.
            return try await redraw(form, id, session, call)
        } catch Refusal.notFound {
            return try await strayed(call, session, form, fields)
        } catch Refusal.alreadyBooked {
            // The same hold came back with other contents: the first stands, and that is said.
            let held = try await held(id, session, call)
            guard let appointment = held.view.appointment else { throw Refusal.alreadyBooked }
            return self.booked(appointment, held, call, .stands)
        }
    }

    /// What a booking from a busy network is asked for.
    private func unproven(
        _ refusal: Refusal, _ call: Call, _ session: Session, _ id: HoldID, _ form: URLEncodedForm, _ fields: BookingFields
    ) async throws -> Response {
        switch refusal {
        case .tooMany(.bookingsPerMailDomain, _): return try await mend([.otherContactNeeded], call, session, id, form, fields)
        case .tooMany(.bookingsPerContact, _): return try await mend([.contactUsedOften], call, session, id, form, fields)
        case .tooMany(.unprovedWait, let seconds): return try await waiting(seconds: seconds, call, session, id, form, fields)
        default: break
        }
        guard let contact = contact(in: fields, call.language) else { throw refusal }
        guard case .wrongCode(let triesLeft) = refusal else { return try await prove(contact, call, session, id, form, fields) }
        // With none left another is on its way with the page that says so.
        return try await prove(contact, problem: .wrong(triesLeft: triesLeft), call, session, id, form, fields)
    }

    private func mend(
        _ problems: [BookingProblem], _ call: Call, _ session: Session, _ id: HoldID, _ form: URLEncodedForm, _ fields: BookingFields,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        do {
            return try await redraw(form, id, session, call, found: problems.map(\.code), status: status)
        } catch Refusal.notFound {
            return try await strayed(call, session, form, fields)
        }
    }
}

extension Refusal {
    fileprivate var isAboutProof: Bool {
        switch self {
        case .contactUnproven, .wrongCode, .tooMany(.unprovedWait, _), .tooMany(.bookingsPerMailDomain, _), .tooMany(.bookingsPerContact, _):
            true
        default: false
        }
    }
}
