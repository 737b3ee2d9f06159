import Clinics
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    @Sendable func search(_ at: AtClinic) async throws -> Response {
        if let typed = await typed(of: Self.searchName, at) { return try await drawn(typed, at) }
        return answer(VisitSearchPage(frame: frame(at), clinic: at.clinic, zone: at.zone), at.presence.session)
    }

    private static let searchName = "search", notYetCode = "notYet"

    /// What is looked for comes in the body: addresses stay in histories.
    @Sendable func found(_ at: AtClinic) async throws -> Response {
        let typed = TypedForm(at.form, at.form.asksForOtherLanguage ? [Self.notYetCode] : [])
        return try await again(typed, of: Self.searchName, at: DeskPaths(at.language).path(.search, at.clinic.id.description), at) {
            try await drawn(typed, at)
        }
    }

    /// Looks for it, each time on the record.
    private func drawn(_ typed: TypedForm, _ at: AtClinic) async throws -> Response {
        var page = VisitSearchPage(frame: frame(at), clinic: at.clinic, zone: at.zone, fields: VisitSearchFields(typed.fields))
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
