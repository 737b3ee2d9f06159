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
    @Sendable func ownContact(_ visit: Visit) async throws -> Response {
        let (link, _) = try fullLink(to: visit.call)
        let own = try await own(link.appointment, link.key, visit.call)
        guard own.appointment.isComing(at: visit.instant) else {
            return seeOther(Paths(visit.language).appointment(own.appointment.id))
        }
        if let typed = await typed(of: contactName(link), visit) { return drawn(typed, own, visit) }
        guard case .opened(let person) = own.particulars else { throw Refusal.vaultUnavailable }
        return answer(
            OwnContactPage(frame: frame(visit), appointment: view(own), fields: BookingFields(person, in: visit.language)), visit.session)
    }

    @Sendable func changeOwnContact(_ visit: Visit) async throws -> Response {
        let (link, manage) = try fullLink(to: visit.call)
        let fields = BookingFields(visit.form)
        var typed = TypedForm(visit.form)
        do throws(Refusal) {
            if !visit.form.asksForOtherLanguage {
                let correction = try reception.correction(
                    phone: fields.phone, email: fields.email, language: fields.language ?? visit.language, channel: fields.channel,
                    for: .booking)
                _ = try await reception.changeContact(link.appointment, secret: manage, to: correction, visit.context)
                await forget(of: contactName(link), visit)
                return seeOther(Paths(visit.language).appointment(link.appointment, .contactChanged))
            }
        } catch {
            switch error {
            case .invalid(let problems): typed.found = try problems.person().map(\.code)
            case .tooMany: typed.found = [Self.tooOften]
            case .storeUnavailable, .vaultUnavailable: typed.found = [BookingProblem.notSaved.code]
            case .cannotChange, .tooLate: return seeOther(Paths(visit.language).appointment(link.appointment))
            default: throw error
            }
            typed.status = Fault.refusal(error).answer.status.code
        }
        return try await again(typed, of: contactName(link), at: Paths(visit.language).ownContact(link.appointment), visit) {
            drawn(typed, try await timeAndPlace(link, visit.call), visit)
        }
    }

    private static let tooOften = "tooOften"

    private func contactName(_ link: AppointmentLink) -> String { "contact \(link.appointment)" }

    private func drawn(_ typed: TypedForm, _ own: OwnAppointment, _ visit: Visit) -> Response {
        let problems = typed.found.compactMap(BookingProblem.init)
        let page = OwnContactPage(
            frame: frame(visit), appointment: view(own), fields: BookingFields(typed.fields), problems: problems.filter { $0 != .notSaved },
            refusal: problems.contains(.notSaved) ? .problemNotSaved : typed.found.contains(Self.tooOften) ? .ownContactTooOften : nil)
        return answer(page, status: HTTPResponse.Status(code: typed.status), visit.session)
    }

    /// - Throws: `.needsFullLink` with the weaker one.
    private func fullLink(to call: Call) throws -> (AppointmentLink, ManageSecret) {
        let link = try link(call)
        guard case .manage(let manage) = link.key else { throw Refusal.needsFullLink }
        return (link, manage)
    }
}
