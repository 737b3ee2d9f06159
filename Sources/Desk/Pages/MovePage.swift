import Clinics
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Free slots of the clinic to move a visit to: those of whom it is with
/// first, the others' a choice away.
struct MovePage: DeskPage {
    let frame: DeskFrame
    let visit: VisitDetails
    let from: LocalDate
    /// Where later dates begin.
    let next: LocalDate
    /// Whose slots are listed.
    let practitioner: Who
    let practitioners: [Practitioner]
    /// Whom it is with has none: the others' stand in.
    let isFallback: Bool
    let slots: [Choice]
    /// Somebody was quicker: the list is new.
    let isTaken: Bool

    struct Choice: Sendable {
        var slot: Slot
        var practitioner: Practitioner?
    }

    enum Who: Sendable, Equatable {
        case one(PractitionerID)
        case anyone

        var id: PractitionerID? { if case .one(let id) = self { id } else { nil } }
        /// As it stands in addresses.
        var code: String { id?.description ?? "all" }
    }

    /// What of the list was asked for.
    struct Wanted: Sendable {
        var date: LocalDate?
        /// `nil`: whom it is with, or anyone where they have nothing.
        var practitioner: Who?

        init() {}

        init(date: String?, practitioner: String?) {
            self.date = date.flatMap { LocalDate($0) }
            self.practitioner = practitioner == Who.anyone.code ? .anyone : practitioner.flatMap { PractitionerID($0) }.map(Who.one)
        }
    }

    var title: String { say(.deskMoveTitle) }

    func address(_ paths: DeskPaths) -> String? { paths.move(visit.clinic.id, visit.visit.appointment.id, shown()) }

    private func shown(from date: LocalDate? = nil) -> Wanted {
        var wanted = Wanted()
        (wanted.date, wanted.practitioner) = (date ?? from, practitioner)
        return wanted
    }

    var main: HTML {
        let appointment = visit.visit.appointment
        let path = frame.paths.path(.move, visit.clinic.id.description, appointment.id.description)
        return """
            <div class="narrow">
            <h1>\(say(.deskMoveTitle))</h1>
            <p class="lead">\(VisitParts.person(visit, say))<br>\(visit.start.words(in: say))\(HTML.optional(visit.practitioner) { " · \($0.givenName) \($0.familyName)" })</p>
            \(HTML.when(isTaken, "<p class=\"note urgent\" role=\"alert\" tabindex=\"-1\" data-focus>\(say(.deskSlotTaken))</p>"))
            <form method="get" action="\(path)" class="date-form inline">
            <label for="practitioner">\(say(.withLabel))</label>
            <select id="practitioner" name="practitioner">
            \(FormParts.option(Who.anyone.code, say(.deskMoveAnyone), isSelected: practitioner == .anyone))
            \(HTML.each(practitioners) { FormParts.option($0.id.description, $0.givenName + " " + $0.familyName, isSelected: practitioner == .one($0.id)) })
            </select>
            <label for="from">\(say(.deskFrom))</label> <input id="from" name="date" type="date" value="\(from.description)" required>
            <button class="button quiet">\(say(.deskShow))</button></form>
            \(HTML.when(isFallback && !slots.isEmpty, "<p class=\"note\">\(say(.deskMoveFallback))</p>"))
            <form method="get" action="\(path)">
            \(FormParts.hidden(.sequence, String(appointment.sequence)))
            \(FormParts.hidden(.date, from.description))\(FormParts.hidden(.practitioner, practitioner.code))
            \(SlotChoices.html(slots, visit.zone, say, label: .deskMoveHere))
            </form>
            <div class="actions">
            <a class="button quiet" href="\(frame.paths.move(visit.clinic.id, appointment.id, shown(from: next)))">\(say(.deskLater))</a>
            <a class="button quiet" href="\(frame.paths.visit(visit.clinic.id, appointment.id))" data-key="Escape">\(say(.deskBack))</a></div>
            </div>
            """
    }
}

/// The time that is, the time that will be, and who is told.
struct MoveConfirmationPage: DeskPage {
    let frame: DeskFrame
    let visit: VisitDetails
    let to: MovePage.Choice
    let wanted: MovePage.Wanted

    private var appointment: Appointment { visit.visit.appointment }

    var title: String { say(.deskMoveTitle) }

    func address(_ paths: DeskPaths) -> String? { paths.move(visit.clinic.id, appointment.id, wanted, to: to.slot.id) }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(.deskMoveTitle))</h1>
        <p class="lead">\(VisitParts.person(visit, say))</p>
        <dl class="facts moved">
        <div><dt>\(say(.deskMoveFrom))</dt><dd>\(time(visit.start, visit.practitioner, appointment.modality, visit.minutes))</dd></div>
        <div><dt>\(say(.deskMoveTo))</dt><dd><strong>\(time(visit.zone.local(at: to.slot.start), to.practitioner, to.slot.modality, to.slot.minutes))</strong></dd></div>
        </dl>
        <form method="post" action="\(frame.paths.path(.move, visit.clinic.id.description, appointment.id.description))" data-once>
        \(token)\(FormParts.hidden(.sequence, String(appointment.sequence)))\(FormParts.hidden(.slot, to.slot.id.description))
        \(HTML.optional(wanted.date) { FormParts.hidden(.date, $0.description) })\(HTML.optional(wanted.practitioner) { FormParts.hidden(.practitioner, $0.code) })
        \(NotifyChoice.html(visit.person, frame))
        <div class="actions"><button class="button primary" autofocus>\(say(.deskMove))</button>
        <a class="button quiet" href="\(frame.paths.move(visit.clinic.id, appointment.id, wanted))" data-key="Escape">\(say(.deskMoveOther))</a></div>
        </form>
        </div>
        """
    }

    private func time(_ start: LocalDateTime, _ practitioner: Practitioner?, _ modality: Modality, _ minutes: Int) -> HTML {
        """
        <time datetime="\(start.machineText)">\(start.words(in: say))</time><br>\
        \(HTML.optional(practitioner) { "\($0.givenName) \($0.familyName) · " })\(Quantities.count(minutes, .minute, in: say)), \(say(modality.words))
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
