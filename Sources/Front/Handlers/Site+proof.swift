import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension Site {
    /// The form as it came, with the field for the code that has just left;
    /// or with when to press again, for who has a telephone alone.
    func prove(
        _ contact: ProvenContact, again: Bool = false, problem: ProofPart.Problem? = nil, _ visit: Visit, _ id: HoldID,
        _ fields: BookingFields
    ) async throws -> Response {
        let token = HoldToken(owner: visit.session.secret.owner, hold: id)
        let part: ProofPart
        do throws(Refusal) {
            let asked = try await reception.askForProof(id, token: token, of: contact, again: again, visit.context)
            part = ProofPart(step: step(asked), problem: problem)
        } catch {
            switch error {
            case .tooMany(.codesPerContact, let seconds):
                part = ProofPart(
                    step: .code(until: clock(visit.instant + Int64(seconds))), problem: .noMoreCodes(retryAfterSeconds: seconds))
            case .tooMany(.unprovedWait, let seconds): part = ProofPart(step: .wait(until: clock(visit.instant + Int64(seconds) + 60)))
            case .notFound: return try await strayed(visit, fields)
            case .contactUnreachable: return try await mend([.contactUnreachable], visit, id, fields)
            default: throw error
            }
        }
        return try await proofPage(part, visit, id, fields)
    }

    /// Before the wait of somebody whom no code reaches is over.
    func waiting(
        seconds: Int, _ visit: Visit, _ id: HoldID, _ fields: BookingFields
    ) async throws -> Response {
        try await proofPage(ProofPart(step: .wait(until: clock(visit.instant + Int64(seconds) + 60))), visit, id, fields)
    }

    func proofPage(
        _ part: ProofPart, _ visit: Visit, _ id: HoldID, _ fields: BookingFields
    ) async throws -> Response {
        try await redraw(id, visit, found: [part.code], status: part.problem == nil ? .ok : .unprocessableContent)
    }

    /// `nil` when nothing that was typed reaches anybody.
    func contact(in fields: BookingFields, _ language: Language) -> ProvenContact? {
        let phone = PhoneNumber(fields.phone)
        let email = EmailAddress(fields.email)
        guard phone != nil || email != nil else { return nil }
        return ProvenContact(email: email, phone: phone, channel: fields.channel, language: fields.language ?? language)
    }

    private func step(_ asked: ProofAsked) -> ProofPart.Step {
        switch asked {
        case .code(let until, _): .code(until: clock(until))
        // Said by the minute: never one too early.
        case .wait(let until, _): .wait(until: clock(until + 59))
        }
    }

    private func clock(_ instant: Instant) -> LocalTime {
        (house.node.zones.rules(of: .toronto)?.local(at: instant) ?? LocalDateTime(wallSeconds: instant.seconds)).time
    }
}
