import Clinics
import Containment
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// A clinic's date, everything on one screen: a column for each practitioner,
/// a line for each slot.
///
/// Every act is a button of one form, so that it works without scripts; the
/// script adds keys, the filter, and what changes while the page is open: an
/// element with `data-live` gives its place to the one that comes with its key.
struct DayPage: DeskPage {
    let frame: DeskFrame
    let day: ClinicDay
    /// What was asked for did not happen, and why.
    var notice: Notice?
    let draft: NoteDraft

    enum Notice: String, Sendable, CaseIterable {
        /// Somebody was quicker.
        case overtaken
        case notItsDay

        var words: Phrase { self == .overtaken ? .deskChangedMeanwhile : .deskNotItsDay }
    }

    /// A note as it is being written.
    struct NoteDraft: Sendable {
        /// The form sent twice keeps it once.
        var id: FormID<DayNote>
        var text = ""
        /// It was sent, and could not be kept like that.
        var isUnclear = false
    }

    var title: String { day.date.words(in: say) }
    var bodyClass: String { "desk day-page" }
    func address(_ paths: DeskPaths) -> String? { paths.day(day.clinic.id, day.date) }

    var clinic: String { day.clinic.id.description }
    var canStep: Bool { frame.allows(.checkIn) }
    var canBook: Bool { frame.allows(.bookAtDesk) }

    // MARK: - The bar

    var bar: HTML {
        let paths = frame.paths
        return """
            <nav class="days" aria-label="\(say(.deskDays))">
            <a class="step" href="\(paths.day(day.clinic.id, day.date.advanced(byDays: -1)))" aria-label="\(say(.deskPreviousDay))" data-key="ArrowLeft">‹</a>
            <form method="get" action="\(paths.path(.dayChoice, clinic))" class="date-form" data-auto>
            <label class="hidden" for="date">\(say(.deskDate))</label>
            <input id="date" name="date" type="date" value="\(day.date.description)" required>
            <button class="plain" data-without-script>\(say(.deskShow))</button></form>
            <a class="step" href="\(paths.day(day.clinic.id, day.date.advanced(byDays: 1)))" aria-label="\(say(.deskNextDay))" data-key="ArrowRight">›</a>
            \(HTML.when(day.date != frame.today, "<a href=\"\(paths.day(day.clinic.id, frame.today))\">\(say(.deskToday))</a>"))
            </nav>
            """
    }

    // MARK: - The page

    var main: HTML {
        """
        <div class="day-head" data-changes="\(frame.paths.changes(day.clinic.id, day.date, seen: seen))">
        <h1>\(day.date.words(in: say))\(HTML.optional(day.date.relative(to: frame.today, in: say)) { " <span class=\"relative\">\($0)</span>" })</h1>
        \(counts)
        \(post)
        \(tools)
        <p class="live" role="status" data-live-state data-on="\(say(.deskLive))" data-off="\(say(.deskLiveLost))" hidden></p>
        </div>
        \(HTML.optional(notice) { "<p class=\"note caution\" role=\"alert\" tabindex=\"-1\" data-focus>\(say($0.words))</p>" })
        \(names)
        <form method="post" action="\(frame.paths.path(.daySteps, clinic, day.date.description))" id="steps">\(token)</form>
        <form method="post" action="\(frame.paths.path(.bookings, clinic))" id="bookings">\(token)</form>
        \(HTML.when(frame.allows(.blockSlot), blocking))
        \(notes)
        \(HTML.when(canLeaveNotes, noteForm))
        \(lists)
        \(cancelled)
        \(keys)
        """
    }

    var counts: HTML {
        let states = Dictionary(grouping: day.visits, by: \.state).mapValues(\.count)
        let free = canBook ? day.lists.reduce(0) { $0 + $1.lines.filter { $0.isFree(at: day.asOf) }.count } : 0
        let shown: [DayState] = [.expected, .late, .arrived, .inConsultation, .done, .noShow]
        return """
            <ul class="counts" data-live="counts" aria-label="\(say(.deskCounts))">
            \(HTML.each(shown.filter { states[$0] != nil }) { "<li class=\"state \($0.rawValue)\"><strong>\(states[$0] ?? 0)</strong> \(say($0.words(for: states[$0] ?? 0)))</li>" })
            \(HTML.when(free > 0, "<li class=\"state free\"><strong>\(free)</strong> \(say(free > 1 ? .deskFreeMany : .deskFree))</li>"))
            </ul>
            """
    }

    /// What did not arrive, and what was booked together, where there is something.
    var post: HTML {
        let undelivered = frame.allows(.reviewMessages) ? day.undelivered : 0
        let sameOrigin = frame.allows(.cancelAtDesk) ? day.sameOrigin : 0
        return """
            <div data-live="post">\(HTML.when(undelivered > 0, note(.messages, undelivered, .undeliveredMessage)))\
            \(HTML.when(sameOrigin > 0, note(.origins, sameOrigin, .sameOrigin)))\(callBacks)</div>
            """
    }

    /// Whom to call back; and, for a day, whom somebody called.
    private var callBacks: HTML {
        guard frame.allows(.readDropBox) else { return HTML() }
        if day.box.waiting > 0 { return note(.callBacks, day.box.waiting, .callBack) }
        guard day.box.called > 0 else { return HTML() }
        return """
            <p class="note post"><a href="\(frame.paths.path(.callBacks, clinic))">\(Quantities.count(day.box.called, .calledBack, in: say))</a></p>
            """
    }

    private func note(_ route: DeskRoute, _ count: Int, _ noun: Noun) -> HTML {
        """
        <p class="note caution post"><a href="\(frame.paths.path(route, clinic))">\(Quantities.count(count, noun, in: say))</a></p>
        """
    }

    private var tools: HTML {
        HTML.when(
            canBook,
            """
            <div class="tools">
            <p class="find"><label for="filter" class="hidden">\(say(.deskFind))</label>\
            <input id="filter" type="search" placeholder="\(say(.deskFind))" autocomplete="off" data-filter hidden></p>
            \(next)
            \(HTML.when(frame.allows(.overbook), """
                <a class="button" href="\(frame.paths.path(.addition, clinic))?date=\(day.date.description)" data-key="w">\(say(.deskAdd))</a>
                """))
            \(HTML.when(frame.allows(.findVisits), """
                <a class="button" href="\(frame.paths.path(.search, clinic))" data-key="f">\(say(.deskSearch))</a>
                """))
            <span data-print hidden><button type="button" class="plain">\(say(.deskPrint))</button></span>
            </div>
            """)
    }

    /// The soonest free slot, one key away.
    var next: HTML {
        """
        <span data-live="next">\(HTML.optional(nextFree) { slot in
            """
            <button class="button primary" form="bookings" name="slot" value="\(slot.id)" data-key="n">\(say(.deskBookNext)) \
            <span class="nobreak">\(time(slot.start))</span></button>
            """
        })</span>
        """
    }

    private var nextFree: Slot? {
        day.lists.flatMap { $0.lines.filter { $0.isFree(at: day.asOf) }.map(\.slot) }.min { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    /// Why there are no names, where there are none.
    var names: HTML {
        let reason: HTML =
            switch day.openings {
            case .opened: HTML()
            case .notAllowed: "<p class=\"note\">\(say(.deskNamesNotAllowed))</p>"
            case .vaultUnavailable: "<p class=\"note urgent\" role=\"alert\" data-names-away>\(say(.deskNamesAway))</p>"
            case .capReached(let seconds):
                """
                <p class="note urgent" role="alert">\(say(.deskNamesCap)) \
                \(Quantities.count(max(1, (seconds + 59) / 60), .minute, in: say)).</p>
                """
            }
        return "<div data-live=\"names\">\(reason)</div>"
    }

    /// What the page has shown; nothing, where names are still to come.
    private var seen: String { day.openings == .opened || day.openings == .notAllowed ? day.mark : "" }

    private var keys: HTML {
        HTML.when(
            canStep,
            """
            <details class="keys" data-keys hidden><summary>\(say(.deskKeys))</summary>
            <p><label class="choice"><input type="checkbox" data-keys-on checked><span>\(say(.deskKeysOn))</span></label></p>
            <dl>\(HTML.each([("n", Phrase.deskKeyBook), ("w", .deskKeyAdd), ("/", .deskKeyFind), ("f", .deskKeySearch), ("↑ ↓", .deskKeyMove), ("a", .deskArrive), ("c", .deskBegin), ("t", .deskFinish), ("m", .deskMiss), ("↵", .deskKeyOpen)]) {
                "<div><dt><kbd>\($0.0)</kbd></dt><dd>\(say($0.1))</dd></div>"
            })</dl></details>
            """)
    }
}
