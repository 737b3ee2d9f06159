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
///
/// Any page of any site may hand in, and read what is answered (CORS, Fetch
/// Standard §3.2): no cookie is looked at, so that a stranger's page can do
/// nothing here that its maker could not do without it.
package struct OrderEndpoints: Sendable {
    private let containing: Containing
    /// A database that ends and begins again is back by then.
    private static let storeSeconds = 10

    private static let path = "/orders"
    /// How long a browser need not ask again, in seconds.
    private static let preflightSeconds = "600"

    package init(_ containing: Containing) { self.containing = containing }

    package func add(to endpoints: inout Endpoints) {
        endpoints.add(.post, Self.path, .issueOrders, .plain, isCounted: false) { call in Self.open(try await take(call)) }
        endpoints.add(.options, Self.path, .issueOrders, .plain, isCounted: false) { _ in Self.open(Self.allowed) }
    }

    /// The note itself is the body, whatever it is said to be, and as long as
    /// any body may be: a link that voids thousands goes by a machine's folder.
    private func take(_ call: Call) async throws -> Response {
        let body: ByteBuffer
        do { body = try await call.rawBody() } catch Fault.bodyTooLarge { return problem(.refused(.tooLong), call) }
        let note: SignedNote
        do throws(NoteError) { note = try SignedNote(Array(body.readableBytesView)) } catch { return problem(.refused(.malformed), call) }
        do throws(ContainingFault) {
            let outcome = try await containing.take(note, call.context)
            return answer(outcome)
        } catch {
            return problem(error, call)
        }
    }

    private static var allowed: Response {
        Response(
            status: .noContent,
            headers: [
                .accessControlAllowMethods: "POST", .accessControlAllowHeaders: "Content-Type", .accessControlMaxAge: preflightSeconds,
            ])
    }

    private static func open(_ response: Response) -> Response {
        var response = response
        response.headers[.accessControlAllowOrigin] = "*"
        return response
    }

    private func answer(_ outcome: OrderOutcome) -> Response {
        let standing = containing.standing
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("outcome", outcome.word)
            writer.member("process", containing.process)
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
        switch fault {
        case .tooMany(let seconds), .rehearsalsFull(let seconds): response.headers[.retryAfter] = String(seconds)
        case .storeAway: response.headers[.retryAfter] = String(Self.storeSeconds)
        case .noOfficers, .refused, .notKept: break
        }
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
