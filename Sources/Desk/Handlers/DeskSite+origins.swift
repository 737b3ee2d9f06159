import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    @Sendable func origins(_ at: AtClinic) async throws -> Response {
        try await originsPage(at)
    }

    private func originsPage(
        _ at: AtClinic, _ notice: OriginsPage.Notice? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let page = OriginsPage(
            frame: frame(at), clinic: at.clinic, zone: at.zone, now: at.instant, groups: try await desk.origins(at.context),
            notice: notice)
        return answer(page, status: status, at.presence.session)
    }

    @Sendable func decideOrigin(_ at: AtClinic) async throws -> Response {
        guard let text = at.form[.origin], let seen = at.form[.seen, as: Int64.self] else {
            throw Fault.unreadable([])
        }
        guard let group = try await desk.origins(at.context).first(where: { OriginsPage.text($0.origin) == text }) else {
            return try await originsPage(at, .seenTo, status: .conflict)
        }
        let all = at.form[.kept] == "all"
        let kept = group.visits.map(\.appointment.id).filter { all || at.form[OriginsPage.field(of: $0)] == "yes" }
        let decision: OriginDecision
        do throws(Refusal) {
            decision = try await desk.decide(about: group.origin, seen: Instant(seconds: seen), keeping: Set(kept), at.context)
        } catch {
            guard error == .notFound else { throw error }
            return try await originsPage(at, .seenTo, status: .conflict)
        }
        return try await originsPage(at, .decided(decision))
    }
}
