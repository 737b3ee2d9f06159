import Bytes
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
    @Sendable func book(_ visit: Visit) async throws -> Response {
        let id: HoldID = try visit.identifier("hold")
        let fields = BookingFields(visit.form)
        let token = HoldToken(owner: visit.session.secret.owner, hold: id)
        if visit.form.asksForOtherLanguage { return try await redraw(id, visit) }
        do {
            let particulars = try reception.particulars(
                of: fields.entry(in: visit.language), for: .booking, consents: fields.consent, on: today(visit.instant))
            if visit.form[.again] == "yes" {
                return try await prove(ProvenContact(particulars), again: true, visit, id, fields)
            }
            let request = BookingRequest(
                hold: id, token: token, particulars: particulars, consents: fields.consent,
                code: visit.form[.code].map { String($0.prefix(32)) }, device: visit.session.secret.owner.hash.bytes)
            let booked = try await reception.book(request, visit.context)
            await forgetBooking(id, visit)
            var response = seeOther(Paths(visit.language).appointment(booked.appointment.id, .booked))
            links.set(.full(ManageToken(appointment: booked.appointment.id, secret: booked.manage)), on: &response)
            return response
        } catch Refusal.invalid(let problems) {
            return try await mend(problems.person(), visit, id, fields)
        } catch Refusal.storeUnavailable {
            return try await mend([.notSaved], visit, id, fields, status: .serviceUnavailable)
        } catch let refusal as Refusal where refusal.isAboutProof {
            return try await unproven(refusal, visit, id, fields)
        } catch Refusal.holdLapsed {
            // The page has the next best times.
            return try await redraw(id, visit)
        } catch Refusal.notFound {
            return try await strayed(visit, fields)
        } catch Refusal.alreadyBooked {
            // The same hold came back with other contents: the first stands, and that is said.
            let held = try await held(id, visit)
            guard let appointment = held.view.appointment else { throw Refusal.alreadyBooked }
            return self.booked(appointment, held, visit.call, .stands)
        }
    }

    /// What a booking from a busy network is asked for.
    private func unproven(
        _ refusal: Refusal, _ visit: Visit, _ id: HoldID, _ fields: BookingFields
    ) async throws -> Response {
        switch refusal {
        case .tooMany(.bookingsPerMailDomain, _): return try await mend([.otherContactNeeded], visit, id, fields)
        case .tooMany(.bookingsPerContact, _): return try await mend([.contactUsedOften], visit, id, fields)
        case .tooMany(.unprovedWait, let seconds): return try await waiting(seconds: seconds, visit, id, fields)
        default: break
        }
        guard let contact = contact(in: fields, visit.language) else { throw refusal }
        guard case .wrongCode(let triesLeft) = refusal else { return try await prove(contact, visit, id, fields) }
        // With none left another is on its way with the page that says so.
        return try await prove(contact, problem: .wrong(triesLeft: triesLeft), visit, id, fields)
    }

    func mend(
        _ problems: [BookingProblem], _ visit: Visit, _ id: HoldID, _ fields: BookingFields,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        do {
            return try await redraw(id, visit, found: problems.map(\.code), status: status)
        } catch Refusal.notFound {
            return try await strayed(visit, fields)
        }
    }
}

extension Refusal {
    fileprivate var isAboutProof: Bool {
        switch self {
        case .contactUnproven, .wrongCode, .tooMany(.unprovedWait, _), .tooMany(.bookingsPerMailDomain, _),
            .tooMany(.bookingsPerContact, _):
            true
        default: false
        }
    }
}
