import Bytes
import Containment
import HTTPTypes
import Hummingbird
import NIOCore
import Notary
import Orders
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// The officers' page and what it asks for. Nobody signs in here: what is
/// shown is no secret, and what is done is decided by signatures.
struct OfficerEndpoints: Sendable {
    let containing: Containing
    let house: House
    let settings: WatchSettings
    let reach: ReachMemory

    init(_ containing: Containing, _ house: House, _ settings: WatchSettings) {
        (self.containing, self.house, self.settings) = (containing, house, settings)
        reach = ReachMemory(Reaching(house))
    }

    func add(to endpoints: inout Endpoints) {
        endpoints.addAssets()
        endpoints.add(.get, "/", .readOrders, .plain) { call in Self.redirect(to: OfficerRoute.page.pattern(in: call.language)) }
        endpoints.add(.get, OfficerRoute.state, .readOrders, .plain, state)
        endpoints.add(.get, OfficerRoute.worker, .readOrders, .plain) { _ in
            Self.response(OfficerWorker.text, "text/javascript; charset=utf-8", caching: "no-cache")
        }
        for language in Language.allCases {
            var pages = PageEndpoints<OfficerRoute>(language: language, endpoints: endpoints)
            pages.add(.get, .page, .readOrders) { call in await page(call) }
            // As `POST /orders`: who floods the page must not keep its officers out.
            pages.add(.post, .handing, .issueOrders, isCounted: false, hand)
            pages.add(.get, .manifest, .readOrders) { _ in
                Self.response(OfficerWorker.manifest(language).compact, "application/manifest+json", caching: "no-cache")
            }
            endpoints = pages.endpoints
        }
    }

    private func current(_ call: Call, reach: KnownReach?) -> OfficerState {
        let standing = containing.standing
        return OfficerState(
            book: standing.book, epoch: standing.number, unentered: standing.unentered, isCareful: standing.fault != nil,
            levels: house.gate.rules.levels.current, reach: reach,
            addresses: settings.orderAddresses, asOf: call.instant)
    }

    private func page(_ call: Call, _ answer: OfficerPage.Answer? = nil, status: HTTPResponse.Status = .ok) async -> Response {
        // The script asks again; whoever has none is not kept waiting for a count that is not theirs to see.
        var known = await reach.known
        if known == nil { known = await reach.current(at: call.instant) }
        let page = OfficerPage(language: call.language, state: current(call, reach: known), answer: answer)
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.html.utf8)))
    }

    @Sendable private func state(_ call: Call) async throws -> Response {
        Self.response(current(call, reach: await reach.current(at: call.instant)).json.compact, "application/json", caching: "no-store")
    }

    /// An order by a form: the signatures decide, so that a forged form does
    /// nothing that its maker could not do without anybody's browser.
    @Sendable private func hand(_ call: Call) async throws -> Response {
        let typed = try await call.form()[.order] ?? ""
        let note: SignedNote
        do throws(NoteError) {
            note = try SignedNote(Array(Self.whole(typed).utf8))
        } catch {
            return await page(call, .init(words: .officerCarryUnreadable, note: typed), status: .badRequest)
        }
        do throws(ContainingFault) {
            let outcome = try await containing.take(note, call.context)
            return await page(call, .init(words: outcome.words))
        } catch {
            let answer = error.answer
            return await page(call, .init(words: answer.words, note: typed), status: answer.status)
        }
    }

    /// The page with what is wrong on it: whoever is here has no time to go back.
    func page(for fault: Fault, _ call: Call) async -> Response {
        let typed = call.readForm.value?[.order]
        return switch fault {
        case .notFound: await page(call, .init(words: .notFoundTitle, note: typed ?? ""), status: fault.answer.status)
        case .tooManyRequests: await page(call, .init(words: .tooManyTitle, note: typed ?? ""), status: fault.answer.status)
        default: await page(call, .init(words: .officerCarryUnreadable, note: typed ?? ""), status: fault.answer.status)
        }
    }

    /// As it was signed: a form ends lines with two characters (WHATWG HTML,
    /// form submission), and who copies a note copies what is around it.
    static func whole(_ typed: String) -> String {
        let lines = typed.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.drop { $0.allSatisfy(\.isWhitespace) }
        guard let last = kept.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return "" }
        return kept[...last].joined(separator: "\n") + "\n"
    }

    private static func redirect(to path: String) -> Response { Response(status: .seeOther, headers: [.location: path]) }

    private static func response(_ text: String, _ type: String, caching: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: caching],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

extension OrderOutcome {
    fileprivate var words: Phrase {
        switch self {
        case .new: .officerOutcomeNew
        case .known: .officerOutcomeKnown
        case .superseded: .officerOutcomeSuperseded
        }
    }
}
