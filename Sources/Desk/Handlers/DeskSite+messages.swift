import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    @Sendable func messages(_ at: AtClinic) async throws -> Response {
        try await messagesPage(at)
    }

    private func messagesPage(
        _ at: AtClinic, _ notice: MessagesPage.Notice? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let page = MessagesPage(
            frame: frame(at), clinic: at.clinic, zone: at.zone, messages: try await desk.undelivered(at.context),
            heldBack: try await desk.heldBack(at.context), notice: notice)
        return answer(page, status: status, at.presence.session)
    }

    @Sendable func sendMessageAgain(_ at: AtClinic) async throws -> Response {
        try await seeTo(at, .sent) { message async throws(Refusal) in try await desk.sendAgain(message, grant: at.secret, at.context) }
    }

    @Sendable func settleMessage(_ at: AtClinic) async throws -> Response {
        try await seeTo(at, .settled) { message async throws(Refusal) in try await desk.settle(message, at.context) }
    }

    private func seeTo(
        _ at: AtClinic, _ notice: MessagesPage.Notice, _ act: (MessageID) async throws(Refusal) -> Void
    ) async throws -> Response {
        guard let message = at.form[.message, as: MessageID.self] else { throw Fault.unreadable([]) }
        do throws(Refusal) {
            try await act(message)
        } catch {
            if case .nowhereToWrite(let visit) = error { return try await messagesPage(at, .nowhere(visit), status: .conflict) }
            guard error == .tooLate || error == .notFound else { throw error }
            return try await messagesPage(at, error == .tooLate ? .tooLate : .seenTo, status: .conflict)
        }
        return try await messagesPage(at, notice)
    }
}
