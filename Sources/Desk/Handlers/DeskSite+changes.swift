import AsyncAlgorithms
import Clinics
import Credentials
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Scheduling
import Seals
import ServiceLifecycle
import Serving
import UseCases
import Wording

extension DeskSite {
    /// A comment goes out this often, so that proxies keep the stream and a
    /// browser that went away is noticed.
    static let beatSeconds: Int64 = 15
    /// How often a stream asks whether its sign-in still lives.
    static let grantSeconds: Int64 = 60

    /// What changes of a day, as server-sent events (HTML Living Standard
    /// §9.2): an event `parts` holds elements that take the place of those
    /// with the same `data-live`, its id is the mark of the day then shown,
    /// and `signed-out` says that the sign-in has ended. While nothing
    /// changes nothing is read.
    @Sendable func dayChanges(_ call: Call) async throws -> Response {
        // A page that comes back by itself is nobody at the desk.
        let at: AtClinic
        do {
            at = try await atClinic(call, isUse: false)
        } catch Refusal.staff(.signedOut) where call.request.headers[.accept]?.contains("text/event-stream") == true {
            // The page that asks is told in the one form that it reads: it draws itself anew, and asks to sign in.
            return Response(
                status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "event: signed-out\ndata:\n\n")))
        }
        let seen = call.request.headers[.lastEventID] ?? call.query(.seen) ?? ""
        let watch = DayWatch(date: try date(call), mark: String(seen.prefix(32)))
        guard let signals = house.node.feed.signals(of: at.clinic.id) else {
            throw Refusal.tooMany(.streams, retryAfterSeconds: Int(Self.grantSeconds))
        }
        let stream = DayStream(site: self, at: at, signals: signals, watch: watch)
        return Response(
            status: .ok,
            // A proxy that gathers bytes would hold back what is due now.
            headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store", .accelBuffering: "no"],
            body: ResponseBody { writer in
                await stream.run(&writer)
                try await writer.finish(nil)
            })
    }
}

/// One desk's open stream.
private struct DayStream: Sendable {
    let site: DeskSite
    let at: DeskSite.AtClinic
    let signals: AsyncStream<Void>
    var watch: DayWatch

    private var clock: any WallClock { site.house.gate.clock }

    /// Until the browser goes, the sign-in ends, or the service stops.
    func run(_ writer: inout any ResponseBodyWriter) async {
        var state = self
        var checked = clock.now()
        let beats = AsyncTimerSequence(interval: .seconds(DeskSite.beatSeconds), clock: .continuous).map { _ in false }
        // `true`: something may have changed. It may have before this began.
        let changes = merge(chain([true].async, signals.map { true }), beats)
        do {
            for await isSignal in changes.cancelOnGracefulShutdown() {
                let now = clock.now()
                if isSignal || state.watch.due.map({ $0 <= now }) ?? false {
                    try await state.tell(&writer, now)
                } else {
                    if (checked + DeskSite.grantSeconds).isOver(at: now, longest: DeskSite.grantSeconds) {
                        _ = try await site.staffing.grant(at.secret, isUse: false, at: now)
                        checked = now
                    }
                    try await writer.write(ByteBuffer(string: ":\n\n"))
                }
            }
        } catch {
            await state.end(error, &writer)
        }
    }

    private func context(_ now: Instant) -> Context {
        var context = at.context
        context.instant = now
        return context
    }

    private mutating func tell(_ writer: inout any ResponseBodyWriter, _ now: Instant) async throws {
        let update = try await site.desk.update(&watch, grant: at.secret, context(now))
        guard !update.isEmpty else { return }
        let draft = DayPage.NoteDraft(id: try site.desk.formID(for: .note, context(now)))
        let page = DayPage(frame: site.frame(at), day: update.day, draft: draft)
        try await write("parts", id: watch.mark, page.parts(of: update).text, &writer)
    }

    /// A day that cannot be read for a moment ends the stream: the browser
    /// comes back by itself, and is sent what it missed.
    private func end(_ error: any Error, _ writer: inout any ResponseBodyWriter) async {
        guard case Refusal.staff(.signedOut) = error else { return }
        try? await write("signed-out", id: nil, "", &writer)
    }

    private func write(_ event: String, id: String?, _ data: String, _ writer: inout any ResponseBodyWriter) async throws {
        var text = "event: \(event)\n"
        if let id { text += "id: \(id)\n" }
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { text += "data: \(line)\n" }
        try await writer.write(ByteBuffer(string: text + "\n"))
    }
}
