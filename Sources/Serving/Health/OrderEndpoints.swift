import Bytes
import Containment
import HTTPTypes
import Hummingbird
import NIOCore
import Notary
import Orders
import Scheduling
package import UseCases
import Wording

/// Where what officers signed is handed in: on every surface, at every level,
/// by anybody, for the signatures decide and not who carries it.
///
/// Not counted against the network it comes from: who floods a surface must
/// not keep its officers out. What is not signed by one costs a few
/// microseconds, and one officer's are counted.
package struct OrderEndpoints: Sendable {
    private let containing: Containing

    package init(_ containing: Containing) { self.containing = containing }

    package func add(to endpoints: inout Endpoints) {
        endpoints.add(.post, "/orders", .issueOrders, .plain, isCounted: false, take)
    }

    /// The note itself is the body, whatever it is said to be, and as long as
    /// any body may be: a link that voids thousands goes by a machine's folder.
    @Sendable private func take(_ call: Call) async throws -> Response {
        let body = try await call.rawBody()
        let note: SignedNote
        do throws(NoteError) { note = try SignedNote(Array(body.readableBytesView)) } catch { return problem(.refused(.malformed), call) }
        do throws(ContainingFault) {
            let outcome = try await containing.take(note, call.context)
            return answer(outcome)
        } catch {
            return problem(error, call)
        }
    }

    private func answer(_ outcome: OrderOutcome) -> Response {
        let standing = containing.standing
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("outcome", outcome.word)
            writer.member("epoch", Int(standing.number))
            writer.member("unentered", standing.unentered)
        }
        return Self.json(.ok, "application/json", writer.bytes)
    }

    private func problem(_ fault: ContainingFault, _ call: Call) -> Response {
        let (status, code, words) = fault.answer
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("type", "about:blank")
            writer.member("title", call.language(words))
            writer.member("status", status.code)
            writer.member("code", code)
        }
        var response = Self.json(status, "application/problem+json", writer.bytes)
        if case .tooMany(let seconds) = fault { response.headers[.retryAfter] = String(seconds) }
        return response
    }

    private static func json(_ status: HTTPResponse.Status, _ type: String, _ bytes: [UInt8]) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension OrderOutcome {
    /// As programs read it.
    package var word: String {
        switch self {
        case .new: "new"
        case .known: "known"
        case .superseded: "superseded"
        }
    }
}
