import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    @Sendable func origins(_ call: Call) async throws -> Response {
        try await originsPage(call, try await atClinic(call))
    }

    private func originsPage(
        _ call: Call, _ at: AtClinic, _ notice: OriginsPage.Notice? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let page = OriginsPage(
            frame: frame(call, at), clinic: at.clinic, zone: at.zone, now: call.instant, groups: try await desk.origins(at.context),
            notice: notice)
        return answer(page, status: status, at.presence.session)
    }

    @Sendable func decideOrigin(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        guard let text = form[Field.origin.rawValue], let seen = form[Field.seen.rawValue].flatMap({ Int64($0) }) else {
            throw Fault.unreadable([])
        }
        guard let group = try await desk.origins(at.context).first(where: { OriginsPage.text($0.origin) == text }) else {
            return try await originsPage(call, at, .seenTo, status: .conflict)
        }
        let all = form[Field.kept.rawValue] == "all"
        let kept = group.visits.map(\.appointment.id).filter { all || form[OriginsPage.field(of: $0)] == "yes" }
        let decision: OriginDecision
        do throws(Refusal) {
            decision = try await desk.decide(about: group.origin, seen: Instant(seconds: seen), keeping: Set(kept), at.context)
        } catch {
            guard error == .notFound else { throw error }
            return try await originsPage(call, at, .seenTo, status: .conflict)
        }
        return try await originsPage(call, at, .decided(decision))
    }
}
