import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

/// Whom the clinic is to call back.
extension DeskSite {
    private static let name = "call backs"

    @Sendable func callBacks(_ at: AtClinic) async throws -> Response { try await drawn(await typed(of: Self.name, at), at) }

    private func drawn(_ typed: TypedForm?, _ at: AtClinic) async throws -> Response {
        let page = CallBacksPage(
            frame: frame(at), clinic: at.clinic, zone: at.zone, list: try await desk.callBacks(grant: at.secret, at.context),
            notice: typed?.found.lazy.compactMap(CallBacksPage.Notice.init).first)
        return answer(page, status: HTTPResponse.Status(code: typed?.status ?? 200), at.presence.session)
    }

    /// One button was pressed: `call-back:ID:VERSION`.
    @Sendable func noteCall(_ at: AtClinic) async throws -> Response {
        let parts = (at.form[.step] ?? "").split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count == 3, let step = WordChange(rawValue: parts[0]), let id = WordID(parts[1]), let version = Int(parts[2]),
            version > 0
        else { throw Fault.unreadable([]) }
        var said = TypedForm(URLEncodedForm([]), [CallBacksPage.Notice.noted.rawValue])
        do throws(Refusal) {
            try await desk.note(step, of: id, version: version, at.context)
        } catch {
            guard error == .wordChanged else { throw error }
            (said.found, said.status) = ([CallBacksPage.Notice.changed.rawValue], HTTPResponse.Status.conflict.code)
        }
        return try await again(said, of: Self.name, at: DeskPaths(at.language).path(.callBacks, at.clinic.id.description), at) {
            try await drawn(said, at)
        }
    }
}
