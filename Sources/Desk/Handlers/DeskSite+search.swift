import Clinics
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    @Sendable func search(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        if let typed = await typed(of: Self.searchName, call, at) { return try await drawn(typed, call, at) }
        return answer(VisitSearchPage(frame: frame(call, at), clinic: at.clinic, zone: at.zone), at.presence.session)
    }

    private static let searchName = "search", notYetCode = "notYet"

    /// What is looked for comes in the body: addresses stay in histories.
    @Sendable func found(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let typed = TypedForm(form, form.asksForOtherLanguage ? [Self.notYetCode] : [])
        return try await again(typed, of: Self.searchName, at: DeskPaths(call.language).path(.search, at.clinic.id.description), call, at) {
            try await drawn(typed, call, at)
        }
    }

    /// Looks for it, each time on the record.
    private func drawn(_ typed: TypedForm, _ call: Call, _ at: AtClinic) async throws -> Response {
        var page = VisitSearchPage(frame: frame(call, at), clinic: at.clinic, zone: at.zone, fields: VisitSearchFields(typed.fields))
        guard !typed.found.contains(Self.notYetCode) else { return answer(page, at.presence.session) }
        do {
            let found = try await desk.find(try page.fields.search(), grant: at.secret, at.context)
            page.found = found.map { .init(visit: $0, practitioner: house.node.directory.practitioner($0.appointment.practitioner)) }
        } catch let unclear as VisitSearchFields.Unclear {
            page.problem = unclear
        }
        return answer(page, status: page.problem == nil ? .ok : .unprocessableContent, at.presence.session)
    }
}
