import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    @Sendable func messages(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        return try await messagesPage(call, at)
    }

    private func messagesPage(
        _ call: Call, _ at: AtClinic, _ notice: MessagesPage.Notice? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let page = MessagesPage(
            frame: frame(call, at), clinic: at.clinic, zone: at.zone, messages: try await desk.undelivered(at.context),
            heldBack: try await desk.heldBack(at.context), notice: notice)
        return answer(page, status: status, at.presence.session)
    }

    @Sendable func sendMessageAgain(_ call: Call) async throws -> Response {
        try await seeTo(call, .sent) { message, at async throws(Refusal) in try await desk.sendAgain(message, grant: at.secret, at.context) }
    }

    @Sendable func settleMessage(_ call: Call) async throws -> Response {
        try await seeTo(call, .settled) { message, at async throws(Refusal) in try await desk.settle(message, at.context) }
    }

    private func seeTo(
        _ call: Call, _ notice: MessagesPage.Notice, _ act: (MessageID, AtClinic) async throws(Refusal) -> Void
    ) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        guard let message = form[Field.message.rawValue].flatMap({ MessageID($0) }) else { throw Fault.unreadable([]) }
        do throws(Refusal) {
            try await act(message, at)
        } catch {
            if case .nowhereToWrite(let visit) = error { return try await messagesPage(call, at, .nowhere(visit), status: .conflict) }
            guard error == .tooLate || error == .notFound else { throw error }
            return try await messagesPage(call, at, error == .tooLate ? .tooLate : .seenTo, status: .conflict)
        }
        return try await messagesPage(call, at, notice)
    }
}
