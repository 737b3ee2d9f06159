import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases
import Wording

/// How the person is reached about their visit: by the full link alone, which
/// opens what stands.
extension Site {
    @Sendable func ownContact(_ call: Call) async throws -> Response {
        let (link, _) = try fullLink(to: call)
        let session = session(call)
        let own = try await own(link.appointment, link.key, call)
        guard own.appointment.isComing(at: call.instant) else {
            return seeOther(Paths(call.language).appointment(own.appointment.id))
        }
        if let typed = await typed(of: contactName(link), session, call) { return drawn(typed, own, session, call) }
        guard case .opened(let person) = own.particulars else { throw Refusal.vaultUnavailable }
        return answer(
            OwnContactPage(frame: frame(call, session), appointment: view(own), fields: BookingFields(person, in: call.language)), session)
    }

    @Sendable func changeOwnContact(_ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        let (link, manage) = try fullLink(to: call)
        let fields = BookingFields(form)
        var typed = TypedForm(form)
        do throws(Refusal) {
            if !form.asksForOtherLanguage {
                let correction = try reception.correction(
                    phone: fields.phone, email: fields.email, language: fields.language ?? call.language, channel: fields.channel, for: .booking)
                _ = try await reception.changeContact(link.appointment, secret: manage, to: correction, call.context)
                await forget(form, of: contactName(link), session, call)
                return seeOther(Paths(call.language).appointment(link.appointment, .contactChanged))
            }
        } catch {
            switch error {
            case .invalid(let problems): typed.found = try problems.person().map(\.code)
            case .tooMany: typed.found = [Self.tooOften]
            case .storeUnavailable, .vaultUnavailable: typed.found = [BookingProblem.notSaved.code]
            case .cannotChange, .tooLate: return seeOther(Paths(call.language).appointment(link.appointment))
            default: throw error
            }
            typed.status = Fault.refusal(error).answer.status.code
        }
        return try await again(typed, of: contactName(link), at: Paths(call.language).ownContact(link.appointment), session, call) {
            drawn(typed, try await timeAndPlace(link, call), session, call)
        }
    }

    private static let tooOften = "tooOften"

    private func contactName(_ link: AppointmentLink) -> String { "contact \(link.appointment)" }

    private func drawn(_ typed: TypedForm, _ own: OwnAppointment, _ session: Session, _ call: Call) -> Response {
        let problems = typed.found.compactMap(BookingProblem.init)
        let page = OwnContactPage(
            frame: frame(call, session), appointment: view(own), fields: BookingFields(typed.fields), problems: problems.filter { $0 != .notSaved },
            refusal: problems.contains(.notSaved) ? .problemNotSaved : typed.found.contains(Self.tooOften) ? .ownContactTooOften : nil)
        return answer(page, status: HTTPResponse.Status(code: typed.status), session)
    }

    /// - Throws: `.needsFullLink` with the weaker one.
    private func fullLink(to call: Call) throws -> (AppointmentLink, ManageSecret) {
        let link = try link(call)
        guard case .manage(let manage) = link.key else { throw Refusal.needsFullLink }
        return (link, manage)
    }
}
