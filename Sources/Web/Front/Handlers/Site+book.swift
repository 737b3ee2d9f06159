import HTTPTypes
import Hummingbird
import Scheduling
import Seals
import UseCases

extension Site {
    /// Books. Whatever happened meanwhile, what was typed comes back.
    @Sendable func book(_ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        let id: HoldID = try call.identifier("hold")
        let fields = BookingFields(form)
        let token = HoldToken(owner: session.secret.owner, hold: id)
        do {
            let particulars = try fields.particulars(in: call.language, on: today(call.instant))
            let request = BookingRequest(hold: id, token: token, particulars: particulars, consents: fields.consent)
            let booked = try await reception.book(request, call.context)
            var response = seeOther(Paths(call.language).appointment(booked.appointment.id, .booked))
            links.set(.full(ManageToken(appointment: booked.appointment.id, secret: booked.manage)), on: &response)
            return response
        } catch let incomplete as BookingFields.Incomplete {
            return try await mend(incomplete.problems, call, session, id, form, fields)
        } catch Refusal.invalid(let problems) {
            return try await mend(problems.compactMap(BookingProblem.init), call, session, id, form, fields)
        } catch Refusal.storeUnavailable {
            return try await mend([.notSaved], call, session, id, form, fields, status: .serviceUnavailable)
        } catch Refusal.holdLapsed(let alternatives) {
            return taken(call, session, query(form), .lapsed, alternatives, fields)
        } catch Refusal.notFound {
            return try await strayed(call, session, form, fields)
        } catch Refusal.alreadyBooked {
            // The same hold came back with other contents: what stands is shown.
            let held = try await held(id, session, call)
            guard let appointment = held.view.appointment else { throw Refusal.alreadyBooked }
            return self.booked(appointment, held, call)
        }
    }

    private func mend(
        _ problems: [BookingProblem], _ call: Call, _ session: Session, _ id: HoldID, _ form: URLEncodedForm, _ fields: BookingFields,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        let held: Held
        do {
            held = try await self.held(id, session, call)
        } catch Refusal.notFound {
            return try await strayed(call, session, form, fields)
        }
        if let appointment = held.view.appointment { return booked(appointment, held, call) }
        return bookingPage(call, session, query(form), held, fields, problems: problems, status: status)
    }
}
