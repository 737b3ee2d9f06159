import Clinics
import Containment
import Pages
import Scheduling
import Serving
import UseCases
import Wording

extension DayPage {
    /// The parts that an update changes, each to take the place of the one
    /// that is shown.
    func parts(of update: DayUpdate) -> HTML {
        let changed = HTML.each(day.lists) { list in
            HTML.each(list.lines.filter { update.changed.contains($0.slot.id) }) { line($0, usual(list)) }
        }
        return counts + post + (canBook ? next : HTML()) + (update.isWhole ? names + lists : changed)
            + (update.isWhole || update.areNotesChanged ? notes : HTML())
            + (update.isWhole || update.isCancelledChanged ? cancelled : HTML())
    }

    var lists: HTML {
        """
        <div class="lists" data-live="lists">\(HTML.each(day.lists, list))\
        \(HTML.when(day.lists.isEmpty, "<p class=\"lead empty\">\(say(.deskNothing))</p>"))</div>
        """
    }

    /// What goes for every line is said once.
    private func usual(_ list: PractitionerList) -> Modality? {
        let modalities = Set(list.lines.map(\.slot.modality))
        return modalities.count == 1 ? modalities.first : nil
    }

    private func list(_ list: PractitionerList) -> HTML {
        let name = list.practitioner.map { $0.givenName + " " + $0.familyName } ?? say(.deskUnknownPractitioner)
        let usual = usual(list)
        let note: HTML = usual.map { $0 == .inPerson ? HTML() : " <small>\(say($0.words))</small>" } ?? HTML()
        return """
            <section class="list" aria-labelledby="p-\(list.id)">
            <h2 id="p-\(list.id)">\(name)\(note)<span class="paper"> · \(day.date.words(in: say))</span></h2>
            <ol class="lines">\(HTML.each(list.lines) { line($0, usual) })</ol>
            <p class="paper">\(say(.deskPrintedAt)) \(time(day.asOf)) · \(day.clinic.name) · \(say(.deskShredPaper))</p>
            </section>
            """
    }

    private func line(_ line: DayLine, _ usual: Modality?) -> HTML {
        if let visit = line.visit { return visitLine(visit, usual) }
        let isOver = line.slot.end <= day.asOf
        if let until = line.heldUntil {
            let label = line.isOffered ? say(.deskOfferedUntil) + " " + day.zone.local(at: until).time.words(in: say) : say(.deskHeld)
            return empty(line.slot, "held", label, usual, HTML())
        }
        guard line.slot.state == .free || line.slot.state == .tentative else {
            return empty(line.slot, "closed", say(.deskClosed), usual, HTML.when(!isOver, block(line.slot, isBlocked: false)))
        }
        guard !isOver else { return empty(line.slot, "over", say(.deskUnused), usual, HTML()) }
        let label = line.slot.audience == .clinic ? say(.deskReserve) : say(.deskFree)
        let button: HTML = HTML.when(
            canBook,
            """
            <button class="act" form="bookings" name="slot" value="\(line.slot.id)">\(say(.deskBook))<span class="hidden"> \(time(line.slot.start))</span></button>
            """)
        let acts = block(line.slot, isBlocked: true) + button
        return empty(line.slot, "free", label, usual, HTML.when(!acts.isEmpty, "<span class=\"acts\">\(acts)</span>"))
    }

    /// One form for each way: a button can name a slot, not both.
    var blocking: HTML {
        let path = frame.paths.path(.slotBlock, clinic, day.date.description)
        return HTML.each(["yes", "no"]) { closed in
            "<form method=\"post\" action=\"\(path)\" id=\"block-\(closed)\">\(token)\(FormParts.hidden(.closed, closed))</form>\n"
        }
    }

    private func block(_ slot: Slot, isBlocked: Bool) -> HTML {
        HTML.when(
            frame.allows(.blockSlot),
            """
            <button class="act slim" form="block-\(isBlocked ? "yes" : "no")" name="slot" value="\(slot.id)" title="\(say(isBlocked ? .deskBlock : .deskUnblock))">\
            <span aria-hidden="true">\(isBlocked ? "⊘" : "↺")</span><span class="hidden">\(say(isBlocked ? .deskBlock : .deskUnblock)) \(time(slot.start))</span></button>
            """)
    }

    private func empty(_ slot: Slot, _ kind: String, _ label: String, _ usual: Modality?, _ button: HTML) -> HTML {
        """
        <li class="line \(kind)" data-live="\(slot.id)"><span class="at">\(time(slot.start))</span><span class="who">\(label)\(modality(slot.modality, usual))</span>\(button)</li>
        """
    }

    private func visitLine(_ visit: DayVisit, _ usual: Modality?) -> HTML {
        let id = visit.appointment.id
        return """
            <li class="line visit \(visit.state.rawValue)" id="v-\(id)" data-live="\(visit.appointment.slot)"\(HTML.optional(searchable(visit)) { " data-find=\"\($0)\"" })>\
            <span class="at">\(time(visit.appointment.start))</span>\
            <span class="who"><a href="\(frame.paths.visit(day.clinic.id, id))">\(name(visit))</a>\(marks(visit, usual))\(onPaper(visit))</span>\
            <span class="state \(visit.state.rawValue)">\(say(visit.state.words))</span>\
            \(HTML.when(canStep && day.isOpen(visit), "<span class=\"acts\">\(steps(visit))</span>"))</li>
            """
    }

    private func name(_ visit: DayVisit) -> HTML {
        switch visit.person {
        case .opened(let person): VisitParts.listName(person)
        case .hidden, .waiting: "<span class=\"reference\">\(visit.appointment.reference.description)</span>"
        case .shredded: "<em>\(say(.deskShredded))</em>"
        case .unreadable: "<span class=\"reference\">\(visit.appointment.reference.description)</span> <em>\(say(.deskUnreadable))</em>"
        }
    }

    /// The number to call, on the printed sheet alone.
    private func onPaper(_ visit: DayVisit) -> HTML {
        guard case .opened(let person) = visit.person, let phone = person.phone else { return HTML() }
        return "<span class=\"paper\"> \(phone.display(in: say))</span>"
    }

    /// What the filter looks through; only ever what the line shows, and the
    /// number one is given on the telephone.
    private func searchable(_ visit: DayVisit) -> String? {
        guard case .opened(let person) = visit.person else { return nil }
        return [person.familyName, person.givenName, visit.appointment.reference.description, person.phone?.digits ?? ""]
            .joined(separator: " ")
    }

    private func marks(_ visit: DayVisit, _ usual: Modality?) -> HTML {
        HTML.when(visit.isOverbook, mark("overbook", .deskOverbook)) + HTML.when(visit.isFlagged, mark("flag", .deskFlagged))
            + HTML.when(visit.claim?.state == .unchecked, mark("flag", .claimMark))
            + HTML.when(visit.origin == .walkIn, mark("", .deskWalkIn)) + HTML.when(visit.origin == .telephone, mark("", .deskByTelephone))
            + HTML.when(visit.isNotToCome, mark("flag", .deskCancellationQueued))
            + HTML.when(visit.isConfirmedComing && !visit.isNotToCome, mark("confirmed", .deskConfirmed))
            + modality(visit.appointment.modality, usual)
    }

    private func mark(_ kind: String, _ phrase: Phrase) -> HTML { " <span class=\"mark \(kind)\">\(say(phrase))</span>" }

    private func modality(_ modality: Modality, _ usual: Modality?) -> HTML {
        HTML.when(modality != usual ?? .inPerson, " <span class=\"mark\">\(say(modality.words))</span>")
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

    var cancelled: HTML {
        guard !day.cancelled.isEmpty else { return "<section data-live=\"cancelled\"></section>" }
        let lines = HTML.each(day.cancelled) { visit in
            """
            <li class="line visit cancelled" id="v-\(visit.appointment.id)"\(HTML.optional(searchable(visit)) { " data-find=\"\($0)\"" })>\
            <span class="at">\(time(visit.appointment.start))</span>\
            <span class="who"><a href="\(frame.paths.visit(day.clinic.id, visit.appointment.id))">\(name(visit))</a></span>\
            <span class="state cancelled">\(say(visit.cancellation?.words ?? .deskCancelledByPerson))</span></li>
            """
        }
        return """
            <section class="cancelled" data-live="cancelled">
            <h2>\(say(.deskCancelledTitle))</h2>
            <ol class="lines">\(lines)</ol></section>
            """
    }

    func time(_ instant: Instant) -> HTML {
        let local = day.zone.local(at: instant)
        return "<time datetime=\"\(local.machineText)\">\(local.time.words(in: say))</time>"
    }
}
