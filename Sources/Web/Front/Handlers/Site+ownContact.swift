import Hummingbird
import Scheduling
import Seals
import UseCases
import Wording

/// How the person is reached about their visit: by the full link alone, which
/// opens what stands.
extension Site {
    @Sendable func ownContact(_ call: Call) async throws -> Response {
        let (link, _) = try fullLink(to: call)
        let session = session(call)
        let own = try await own(link.appointment, link.key, call)
        guard own.appointment.state == .booked, own.appointment.start > call.instant else {
            return seeOther(Paths(call.language).appointment(own.appointment.id))
        }
        guard case .opened(let person) = own.particulars else { throw Refusal.vaultUnavailable }
        return answer(
            OwnContactPage(frame: frame(call, session), appointment: view(own), fields: BookingFields(person, in: call.language)), session)
    }

    @Sendable func changeOwnContact(_ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        let (link, manage) = try fullLink(to: call)
        let fields = BookingFields(form)
        do throws(Refusal) {
            let correction = try house.correction(
                phone: fields.phone, email: fields.email, language: fields.language ?? call.language, channel: fields.channel, for: .booking)
            _ = try await reception.changeContact(link.appointment, secret: manage, to: correction, call.context)
            return seeOther(Paths(call.language).appointment(link.appointment, .contactChanged))
        } catch {
            let own = try await timeAndPlace(link, call)
            var page = OwnContactPage(frame: frame(call, session), appointment: view(own), fields: fields)
            switch error {
            case .invalid(let problems): page.problems = try problems.person()
            case .tooMany: page.refusal = .ownContactTooOften
            case .storeUnavailable, .vaultUnavailable: page.refusal = .problemNotSaved
            case .cannotChange, .tooLate: return seeOther(Paths(call.language).appointment(link.appointment))
            default: throw error
            }
            return answer(page, status: error.status, session)
        }
    }

    /// - Throws: `.needsFullLink` with the weaker one.
    private func fullLink(to call: Call) throws -> (AppointmentLink, ManageSecret) {
        let link = try link(call)
        guard case .manage(let manage) = link.key else { throw Refusal.needsFullLink }
        return (link, manage)
    }
}

extension Refusal {
    fileprivate var status: HTTPResponse.Status { Fault.refusal(self).answer.status }
}
