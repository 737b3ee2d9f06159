import Credentials
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

/// Each POST ends in an address that can be reloaded, gone back to, and read
/// in the other language, with everything that was typed. What waits is what
/// was typed, never a page: names are opened anew, on the record.
extension DeskSite {
    /// Sends the browser to the page of its form, where what was typed waits.
    /// Where it cannot wait, the page is drawn at once.
    ///
    /// - Parameter page: its name, the same in both languages. What waits is
    ///   drawn for the one who typed it, at the same clinic.
    func again(
        _ typed: TypedForm, of page: String, at address: String, _ at: AtClinic, _ drawn: () async throws -> Response
    ) async throws -> Response {
        guard await typedForms.keep(typed, of: name(page, at), at.presence.session.secret, at.context) else { return try await drawn() }
        return seeOther(address + (address.contains("?") ? "&" : "?") + Field.typed.rawValue + "=1")
    }

    /// What waits to be drawn on this page.
    func typed(of page: String, _ at: AtClinic) async -> TypedForm? {
        guard at.query(.typed) != nil else { return nil }
        return await typedForms.recall(of: name(page, at), at.presence.session.secret, at.context)
    }

    /// The form was taken: what it said stands elsewhere now.
    func forget(of page: String, _ at: AtClinic) async {
        guard at.form[.typed] != nil else { return }
        await typedForms.forget(of: name(page, at), at.presence.session.secret, at.context)
    }

    private func name(_ page: String, _ at: AtClinic) -> String { "\(at.clinic.id) \(at.presence.grant.member.id) \(page)" }

    /// The page of a visit, which says what became of what was asked.
    func visit(
        _ id: AppointmentID, saying notice: VisitPage.Notice, status: HTTPResponse.Status = .conflict, _ at: AtClinic
    ) async throws -> Response {
        try await again(
            TypedForm(URLEncodedForm([]), [notice.rawValue], status: status.code), of: "visit \(id)",
            at: DeskPaths(at.language).visit(at.clinic.id, id),
            at
        ) { try await visitPage(at, id, notice: notice, status: status) }
    }
}

extension DeskBookingProblem: PersonFormProblem {
    /// As it waits with a form.
    var code: String {
        switch self {
        case .person(let problem): problem.rawValue
        case .practitioner: "practitioner"
        case .time: "time"
        case .minutes: "minutes"
        case .there: "there"
        }
    }

    static var others: [DeskBookingProblem] { [.practitioner, .time, .minutes, .there] }
}
