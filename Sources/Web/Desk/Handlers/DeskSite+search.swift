import Hummingbird
import Scheduling
import UseCases

extension DeskSite {
    @Sendable func search(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        return answer(VisitSearchPage(frame: frame(call, at), clinic: at.clinic, zone: at.zone), at.presence.session)
    }

    /// What is looked for comes in the body: addresses stay in histories.
    @Sendable func found(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        var page = VisitSearchPage(frame: frame(call, at), clinic: at.clinic, zone: at.zone, fields: VisitSearchFields(form))
        do {
            let found = try await desk.find(try page.fields.search(), grant: at.secret, at.context)
            page.found = found.map { .init(visit: $0, practitioner: house.directory.practitioner($0.appointment.practitioner)) }
        } catch let unclear as VisitSearchFields.Unclear {
            page.problem = unclear
        }
        return answer(page, status: page.problem == nil ? .ok : .unprocessableContent, at.presence.session)
    }
}
