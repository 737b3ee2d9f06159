import Scheduling
import UseCases
import Wording

/// Free slots of the clinic to move a visit to.
struct MovePage: DeskPage {
    let frame: DeskFrame
    let visit: VisitDetails
    let from: LocalDate
    let days: Int
    let slots: [Choice]
    /// Somebody was quicker: the list is new.
    let isTaken: Bool

    struct Choice: Sendable {
        var slot: Slot
        var practitioner: Practitioner?
    }

    var title: String { say(.deskMoveTitle) }

    func address(_ paths: DeskPaths) -> String? { paths.move(visit.clinic.id, visit.visit.appointment.id, from: from) }

    var main: HTML {
        let appointment = visit.visit.appointment, clinic = visit.clinic.id.description
        return """
            <div class="narrow">
            <h1>\(say(.deskMoveTitle))</h1>
            <p class="lead">\(VisitParts.person(visit, say)), \(visit.start.words(in: say))</p>
            \(HTML.when(isTaken, "<p class=\"note urgent\" role=\"alert\" tabindex=\"-1\" data-focus>\(say(.deskSlotTaken))</p>"))
            <form method="get" action="\(frame.paths.path(.move, clinic, appointment.id.description))" class="date-form inline" data-auto>
            <label for="from">\(say(.deskFrom))</label> <input id="from" name="date" type="date" value="\(from.description)" required>
            <button class="button quiet" data-without-script>\(say(.deskShow))</button></form>
            <form method="post" action="\(frame.paths.path(.move, clinic, appointment.id.description))" data-once>
            \(token)\(FormParts.hidden(.sequence, String(appointment.sequence)))\(FormParts.hidden(.date, from.description))
            \(NotifyChoice.html(visit.person, frame))
            \(SlotChoices.html(slots, visit.zone, say, label: .deskMoveHere))
            </form>
            <div class="actions">
            <a class="button quiet" href="\(frame.paths.move(visit.clinic.id, appointment.id, from: from.advanced(byDays: days)))">\(say(.deskLater))</a>
            <a class="button quiet" href="\(frame.paths.visit(visit.clinic.id, appointment.id))" data-key="Escape">\(say(.deskBack))</a></div>
            </div>
            """
    }
}

/// Slots by date, a button each.
enum SlotChoices {
    static func html(_ choices: [MovePage.Choice], _ zone: ZoneRules, _ say: Language, label: Phrase) -> HTML {
        guard !choices.isEmpty else { return "<p class=\"note\">\(say(.deskNoSlots))</p>" }
        let byDate = Dictionary(grouping: choices) { zone.local(at: $0.slot.start).date }
        return HTML.each(byDate.keys.sorted()) { date in
            """
            <h2 class="day">\(date.words(in: say))</h2>
            <ul class="slots">\(HTML.each(byDate[date] ?? []) { choice in
                let start = zone.local(at: choice.slot.start)
                let name = choice.practitioner.map { $0.givenName + " " + $0.familyName } ?? ""
                return """
                    <li><button class="slot" name="slot" value="\(choice.slot.id)"><strong>\(start.time.words(in: say))</strong> \
                    <span>\(name) · \(Quantities.count(choice.slot.minutes, .minute, in: say))\
                    \(HTML.when(choice.slot.audience == .clinic, " · \(say(.deskReserve))"))\
                    \(HTML.when(choice.slot.modality != .inPerson, " · \(say(choice.slot.modality.words))"))</span>\
                    <span class="hidden">, \(date.words(in: say)): \(say(label))</span></button></li>
                    """
            })</ul>
            """
        }
    }
}
