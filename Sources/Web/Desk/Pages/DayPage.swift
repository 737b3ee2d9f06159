import Containment
import Scheduling
import UseCases
import Wording

/// A clinic's date, everything on one screen: a column for each practitioner,
/// a line for each slot.
///
/// Every act is a button of one form, so that it works without scripts; the
/// script adds keys and the filter.
struct DayPage: DeskPage {
    let frame: DeskFrame
    let day: ClinicDay
    var notice: Notice?

    enum Notice: Sendable, Hashable {
        case changedMeanwhile(AppointmentID)
    }

    var title: String { day.date.words(in: say) }
    var bodyClass: String { "desk day-page" }
    func address(_ paths: DeskPaths) -> String? { paths.day(day.clinic.id, day.date) }

    private var clinic: String { day.clinic.id.description }
    private var canStep: Bool { frame.allows(.checkIn) }
    private var canBook: Bool { frame.allows(.bookAtDesk) }

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
        <div class="day-head">
        <h1>\(day.date.words(in: say))\(HTML.optional(day.date.relative(to: frame.today, in: say)) { " <span class=\"relative\">\($0)</span>" })</h1>
        \(counts)
        \(tools)
        </div>
        \(notices)
        <form method="post" action="\(frame.paths.path(.daySteps, clinic, day.date.description))" id="steps">\(token)</form>
        <form method="post" action="\(frame.paths.path(.bookings, clinic))" id="bookings">\(token)</form>
        \(HTML.when(frame.allows(.blockSlot), blocking))
        \(HTML.when(day.lists.isEmpty, "<p class=\"lead empty\">\(say(.deskNothing))</p>"))
        <div class="lists">\(HTML.each(day.lists, list))</div>
        \(HTML.when(!day.cancelled.isEmpty, cancelled))
        \(keys)
        """
    }

    private var counts: HTML {
        let states = Dictionary(grouping: day.visits, by: \.state).mapValues(\.count)
        let free = canBook ? day.lists.reduce(0) { $0 + $1.lines.filter { $0.isFree(at: day.asOf) }.count } : 0
        let shown: [DayState] = [.expected, .late, .arrived, .inConsultation, .done, .noShow]
        return """
            <ul class="counts" aria-label="\(say(.deskCounts))">
            \(HTML.each(shown.filter { states[$0] != nil }) { "<li class=\"state \($0.rawValue)\"><strong>\(states[$0] ?? 0)</strong> \(say($0.words))</li>" })
            \(HTML.when(free > 0, "<li class=\"state free\"><strong>\(free)</strong> \(say(.deskFree))</li>"))
            </ul>
            """
    }

    private var tools: HTML {
        HTML.when(canBook, """
            <div class="tools">
            <p class="find"><label for="filter" class="hidden">\(say(.deskFind))</label>\
            <input id="filter" type="search" placeholder="\(say(.deskFind))" autocomplete="off" data-filter hidden></p>
            \(HTML.optional(nextFree) { slot in
                """
                <button class="button primary" form="bookings" name="slot" value="\(slot.id)" data-key="n">\(say(.deskBookNext)) \
                <span class="nobreak">\(time(slot.start))</span></button>
                """
            })
            \(HTML.when(frame.allows(.overbook), """
                <a class="button" href="\(frame.paths.path(.addition, clinic))?date=\(day.date.description)" data-key="w">\(say(.deskAdd))</a>
                """))
            </div>
            """)
    }

    private var nextFree: Slot? {
        day.lists.flatMap { $0.lines.filter { $0.isFree(at: day.asOf) }.map(\.slot) }.min { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    private var notices: HTML {
        let openings: HTML =
            switch day.openings {
            case .opened: HTML()
            case .notAllowed: "<p class=\"note\">\(say(.deskNamesNotAllowed))</p>"
            case .vaultUnavailable: "<p class=\"note urgent\" role=\"alert\" data-reload=\"5\">\(say(.deskNamesAway))</p>"
            case .capReached(let seconds):
                """
                <p class="note urgent" role="alert">\(say(.deskNamesCap)) \
                \(Quantities.count(max(1, (seconds + 59) / 60), .minute, in: say)).</p>
                """
            }
        return openings
            + HTML.optional(notice) { _ in "<p class=\"note caution\" role=\"alert\" tabindex=\"-1\" data-focus>\(say(.deskChangedMeanwhile))</p>" }
    }

    // MARK: - Lists

    private func list(_ list: PractitionerList) -> HTML {
        let name = list.practitioner.map { $0.givenName + " " + $0.familyName } ?? say(.deskUnknownPractitioner)
        // What goes for every line is said once.
        let modalities = Set(list.lines.map(\.slot.modality))
        let usual = modalities.count == 1 ? modalities.first : nil
        let note: HTML = usual.map { $0 == .inPerson ? HTML() : " <small>\(say($0.words))</small>" } ?? HTML()
        return """
            <section class="list" aria-labelledby="p-\(list.id)">
            <h2 id="p-\(list.id)">\(name)\(note)</h2>
            <ol class="lines">\(HTML.each(list.lines) { line($0, usual ?? .inPerson) })</ol>
            </section>
            """
    }

    private func line(_ line: DayLine, _ usual: Modality) -> HTML {
        if let visit = line.visit { return visitLine(visit, usual) }
        let isOver = line.slot.end <= day.asOf
        if line.heldUntil != nil {
            return empty(line.slot, "held", say(.deskHeld), usual, HTML())
        }
        guard line.slot.state == .free || line.slot.state == .tentative else {
            return empty(line.slot, "closed", say(.deskClosed), usual, HTML.when(!isOver, block(line.slot, isBlocked: false)))
        }
        guard !isOver else { return empty(line.slot, "over", say(.deskUnused), usual, HTML()) }
        let label = line.slot.audience == .clinic ? say(.deskReserve) : say(.deskFree)
        let button: HTML = HTML.when(canBook, """
            <button class="act" form="bookings" name="slot" value="\(line.slot.id)">\(say(.deskBook))<span class="hidden"> \(time(line.slot.start))</span></button>
            """)
        return empty(line.slot, "free", label, usual, "<span class=\"acts\">\(block(line.slot, isBlocked: true))\(button)</span>")
    }

    /// One form for each way: a button can name a slot, not both.
    private var blocking: HTML {
        let path = frame.paths.path(.slotBlock, clinic, day.date.description)
        return HTML.each(["yes", "no"]) { closed in
            "<form method=\"post\" action=\"\(path)\" id=\"block-\(closed)\">\(token)\(FormParts.hidden(.closed, closed))</form>\n"
        }
    }

    private func block(_ slot: Slot, isBlocked: Bool) -> HTML {
        HTML.when(frame.allows(.blockSlot), """
            <button class="act slim" form="block-\(isBlocked ? "yes" : "no")" name="slot" value="\(slot.id)" title="\(say(isBlocked ? .deskBlock : .deskUnblock))">\
            <span aria-hidden="true">\(isBlocked ? "⊘" : "↺")</span><span class="hidden">\(say(isBlocked ? .deskBlock : .deskUnblock)) \(time(slot.start))</span></button>
            """)
    }

    private func empty(_ slot: Slot, _ kind: String, _ label: String, _ usual: Modality, _ button: HTML) -> HTML {
        """
        <li class="line \(kind)"><span class="at">\(time(slot.start))</span><span class="who">\(label)\(modality(slot.modality, usual))</span>\(button)</li>
        """
    }

    private func visitLine(_ visit: DayVisit, _ usual: Modality) -> HTML {
        let id = visit.appointment.id
        return """
            <li class="line visit \(visit.state.rawValue)" id="v-\(id)"\(HTML.optional(searchable(visit)) { " data-find=\"\($0)\"" })>\
            <span class="at">\(time(visit.appointment.start))</span>\
            <span class="who"><a href="\(frame.paths.visit(day.clinic.id, id))">\(name(visit))</a>\(marks(visit, usual))</span>\
            <span class="state \(visit.state.rawValue)">\(say(visit.state.words))</span>\
            \(HTML.when(canStep, "<span class=\"acts\">\(steps(visit))</span>"))</li>
            """
    }

    private func name(_ visit: DayVisit) -> HTML {
        switch visit.person {
        case .opened(let person): "<strong>\(person.familyName)</strong>, \(person.givenName)"
        case .hidden, .waiting: "<span class=\"reference\">\(visit.appointment.reference.description)</span>"
        case .shredded: "<em>\(say(.deskShredded))</em>"
        case .unreadable: "<span class=\"reference\">\(visit.appointment.reference.description)</span> <em>\(say(.deskUnreadable))</em>"
        }
    }

    /// What the filter looks through; only ever what the line shows, and the
    /// number one is given on the telephone.
    private func searchable(_ visit: DayVisit) -> String? {
        guard case .opened(let person) = visit.person else { return nil }
        return [person.familyName, person.givenName, visit.appointment.reference.description, person.phone?.digits ?? ""]
            .joined(separator: " ")
    }

    private func marks(_ visit: DayVisit, _ usual: Modality) -> HTML {
        HTML.when(visit.isOverbook, mark("overbook", .deskOverbook)) + HTML.when(visit.isFlagged, mark("flag", .deskFlagged))
            + HTML.when(visit.origin == .walkIn, mark("", .deskWalkIn)) + HTML.when(visit.origin == .telephone, mark("", .deskByTelephone))
            + modality(visit.appointment.modality, usual)
    }

    private func mark(_ kind: String, _ phrase: Phrase) -> HTML { " <span class=\"mark \(kind)\">\(say(phrase))</span>" }

    private func modality(_ modality: Modality, _ usual: Modality) -> HTML {
        HTML.when(modality != usual, " <span class=\"mark\">\(say(modality.words))</span>")
    }

    /// The next thing that usually happens; the rest is on the visit's page.
    private func steps(_ visit: DayVisit) -> HTML {
        switch visit.state {
        case .expected: step(.arrive, .deskArrive, visit, key: "a")
        case .late: step(.arrive, .deskArrive, visit, key: "a") + step(.miss, .deskMiss, visit, key: "m")
        case .arrived: step(.begin, .deskBegin, visit, key: "c")
        case .inConsultation: step(.finish, .deskFinish, visit, key: "t")
        case .noShow: step(.arrive, .deskArrive, visit, key: "a")
        case .done, .cancelled: HTML()
        }
    }

    private func step(_ step: DayStep, _ phrase: Phrase, _ visit: DayVisit, key: String) -> HTML {
        """
        <button class="act" form="steps" name="step" value="\(step.rawValue):\(visit.appointment.id)" data-line-key="\(key)">\(say(phrase))\
        <span class="hidden"> \(name(visit))</span></button>
        """
    }

    private var cancelled: HTML {
        """
        <section class="cancelled">
        <h2>\(say(.deskCancelledTitle))</h2>
        <ol class="lines">\(HTML.each(day.cancelled) { visit in
            """
            <li class="line visit cancelled" id="v-\(visit.appointment.id)"><span class="at">\(time(visit.appointment.start))</span>\
            <span class="who"><a href="\(frame.paths.visit(day.clinic.id, visit.appointment.id))">\(name(visit))</a></span>\
            <span class="state cancelled">\(say(visit.cancellation?.words ?? .deskCancelledByPerson))</span></li>
            """
        })</ol></section>
        """
    }

    private var keys: HTML {
        HTML.when(canStep, """
            <details class="keys" data-keys hidden><summary>\(say(.deskKeys))</summary>
            <p><label class="choice"><input type="checkbox" data-keys-on checked><span>\(say(.deskKeysOn))</span></label></p>
            <dl>\(HTML.each([("n", Phrase.deskKeyBook), ("w", .deskKeyAdd), ("/", .deskKeyFind), ("↑ ↓", .deskKeyMove), ("a", .deskArrive), ("c", .deskBegin), ("t", .deskFinish), ("m", .deskMiss), ("↵", .deskKeyOpen)]) {
                "<div><dt><kbd>\($0.0)</kbd></dt><dd>\(say($0.1))</dd></div>"
            })</dl></details>
            """)
    }

    private func time(_ instant: Instant) -> HTML {
        let local = day.zone.local(at: instant)
        return "<time datetime=\"\(local.machineText)\">\(local.time.words(in: say))</time>"
    }
}
