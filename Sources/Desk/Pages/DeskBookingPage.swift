import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Booking for somebody: a name and the Enter key are enough.
struct DeskBookingPage: DeskPage {
    let frame: DeskFrame
    let place: Place
    let zone: ZoneRules
    let clinic: Clinic
    let now: Instant
    let practitioners: [Practitioner]
    let fields: DeskBookingFields
    let problems: [DeskBookingProblem]
    /// What the person has already; sent once more, it is booked all the same.
    var others: [Other] = []

    struct Other: Sendable {
        var id: AppointmentID
        var start: LocalDateTime
        var practitioner: Practitioner?
    }

    enum Place: Sendable {
        case held(HoldID, Slot, Practitioner?)
        /// On top of the schedule: time and practitioner are typed.
        case added(FormID<Hold>)
    }

    var title: String { say(isAddition ? .deskAddTitle : .deskBookTitle) }
    func address(_ paths: DeskPaths) -> String? { nil }

    var formPlace: DeskFormPlace? { DeskFormPlace(id: "person-form", action: action) }

    private var isAddition: Bool { if case .added = place { true } else { false } }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(title)</h1>
        \(head)
        \(HTML.when(!others.isEmpty, double))
        \(FormParts.summary(problems.map { ($0.field.rawValue, say($0.words)) }, say))
        <form id="person-form" method="post" action="\(action(frame.paths))" class="quick-form" data-once>
        \(token)
        \(HTML.when(!others.isEmpty, FormParts.hidden(.known, others.map(\.id.description).joined(separator: " "))))
        \(HTML.when(isAddition, when))
        <div class="pair">
        \(text(.familyName, .familyNameLabel, fields.familyName, extra: problems.isEmpty && others.isEmpty ? " maxlength=\"120\" required autofocus" : " maxlength=\"120\" required"))
        \(text(.givenName, .givenNameLabel, fields.givenName, extra: " maxlength=\"120\""))
        </div>
        <label class="choice"><input type="checkbox" name="one-name" value="yes"\(HTML.when(fields.hasOneName, " checked"))><span>\(say(.oneNameLabel))</span></label>
        <div class="pair">
        \(text(.phone, .phoneLabel, fields.phone, type: "tel"))
        \(text(.birthDate, .deskBirthDate, fields.birthDate, extra: " inputmode=\"numeric\" maxlength=\"20\" placeholder=\"1980-06-24\""))
        </div>
        <details class="more"\(HTML.when(hasMore, " open"))><summary>\(say(.deskMore))</summary>
        <div class="pair">
        \(text(.healthNumber, .healthNumberLabel, fields.healthNumber, extra: " maxlength=\"40\" autocapitalize=\"characters\""))
        \(text(.email, .emailLabel, fields.email, type: "email"))
        </div>
        <div class="field"><label for="reason">\(say(.reasonShort))</label><select id="reason" name="reason">
        \(HTML.each(Reason.allCases) { FormParts.option($0.rawValue, say($0.name), isSelected: (fields.reason ?? .other) == $0) })
        </select></div>
        \(HTML.when(frame.offersTexts || fields.channel == .text, """
            <fieldset class="group"><legend>\(say(.deskChannel))</legend><div class="chips">
            \(HTML.each(MessageChannel.allCases) { FormParts.chip(.channel, $0.rawValue, say($0.words), isChecked: fields.channel == $0) })
            </div></fieldset>
            """))
        <fieldset class="group"><legend>\(say(.deskWrittenIn))</legend><div class="chips">
        \(HTML.each(Language.allCases) { FormParts.chip(.language, $0.rawValue, $0.ownName, isChecked: (fields.language ?? say) == $0) })
        </div></fieldset>
        </details>
        \(HTML.when(canBeThere, there))
        <div class="actions"><button class="button primary">\(say(others.isEmpty ? isAddition ? .deskAddButton : .deskBookButton : .deskBookAllTheSame))</button>
        \(leave)</div>
        </form>
        \(HTML.when(!isAddition, release))
        </div>
        """
    }

    /// Of a slot on another day nobody is there yet; unless the box was ticked, and can be unticked.
    private var canBeThere: Bool {
        guard case .held(_, let slot, _) = place, !fields.isThere else { return true }
        return DayStep.arrive.isPossible(for: slot.start, at: now, in: zone)
    }

    private var there: HTML {
        """
        <div class="group">\(FormParts.problem(.there, problem(.there), say))
        <label class="choice"><input id="there" type="checkbox" name="there" value="yes"\(HTML.when(fields.isThere, " checked"))\
        \(HTML.when(problem(.there) != nil, " aria-invalid=\"true\" aria-describedby=\"there-problem\""))>\
        <span>\(say(.deskThere))</span></label></div>
        """
    }

    private var double: HTML {
        """
        <div class="note caution" role="alert" tabindex="-1" data-focus>
        <p>\(say(others.count > 1 ? .deskDoubleMany : .deskDouble))</p>
        <ul>\(HTML.each(others) { other in
            """
            <li><a href="\(frame.paths.visit(clinic.id, other.id))">\(other.start.words(in: say))</a>\(HTML.optional(other.practitioner) { " · \($0.givenName) \($0.familyName)" })</li>
            """
        })</ul></div>
        """
    }

    private var hasMore: Bool { fields.reason != nil || fields.channel == .text || !fields.email.isEmpty || !fields.healthNumber.isEmpty }

    private func action(_ paths: DeskPaths) -> String {
        switch place {
        case .held(let hold, _, _): paths.booking(clinic.id, hold)
        case .added: paths.path(.addition, clinic.id.description)
        }
    }

    private var head: HTML {
        switch place {
        case .added: "<p class=\"lead\">\(say(.deskAddText))</p>"
        case .held(_, let slot, let practitioner):
            """
            <p class="lead held-slot"><strong>\(zone.local(at: slot.start).words(in: say))</strong><br>\
            \(practitioner.map { $0.givenName + " " + $0.familyName } ?? "") · \(Quantities.count(slot.minutes, .minute, in: say)) · \(say(slot.modality.words))</p>
            <p class="hint">\(say(.deskHeldForYou))</p>
            """
        }
    }

    private var leave: HTML {
        switch place {
        case .added:
            "<a class=\"button quiet\" href=\"\(frame.paths.day(clinic.id, LocalDate(fields.date) ?? frame.today))\" data-key=\"Escape\">\(say(.deskBack))</a>"
        case .held: "<button class=\"button quiet\" form=\"release\" data-key=\"Escape\">\(say(.deskBookNot))</button>"
        }
    }

    private var release: HTML {
        guard case .held(let hold, _, _) = place else { return HTML() }
        return """
            <form method="post" id="release" action="\(frame.paths.path(.bookingRelease, clinic.id.description, hold.description))">\(token)</form>
            """
    }

    private var when: HTML {
        guard case .added(let hold) = place else { return HTML() }
        return """
            \(FormParts.hidden(.hold, hold.description))
            <div class="pair">
            <div class="field"><label for="practitioner">\(say(.withLabel))</label>\(FormParts.problem(.practitioner, problem(.practitioner), say))
            <select id="practitioner" name="practitioner" required>
            \(HTML.when(practitioners.count != 1, "<option value=\"\"></option>"))
            \(HTML.each(practitioners) { FormParts.option($0.id.description, $0.givenName + " " + $0.familyName, isSelected: fields.practitioner == $0.id || practitioners.count == 1) })
            </select></div>
            <div class="field"><label for="minutes">\(say(.deskMinutes))</label>\(FormParts.problem(.minutes, problem(.minutes), say))
            <input id="minutes" name="minutes" type="number" min="5" max="240" step="5" value="\(fields.minutes.isEmpty ? String(DeskBookingFields.usualMinutes) : fields.minutes)" required></div>
            </div>
            <div class="pair">
            \(text(.date, .deskDate, fields.date, type: "date", extra: " required"))
            \(text(.time, .deskTime, fields.time, type: "time", extra: " required"))
            </div>
            <div class="field"><label for="modality">\(say(.howLabel))</label><select id="modality" name="modality">
            \(HTML.each(Modality.allCases) { FormParts.option($0.code, say($0.words), isSelected: (fields.modality ?? .inPerson) == $0) })
            </select></div>
            """
    }

    private func text(
        _ field: Field, _ label: Phrase, _ value: String, type: String = "text", extra: HTML = ""
    ) -> HTML {
        TextField(
            field: field, label: say(label), value: value, language: say, type: type,
            problem: problems.first { $0.field == field }.map { say($0.words) }, autocomplete: "off", attributes: extra
        ).html
    }

    private func problem(_ problem: DeskBookingProblem?) -> String? {
        problem.flatMap { problems.contains($0) ? say($0.words) : nil }
    }
}

/// The slot went to somebody else while the form was filled in.
struct DeskTakenPage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let zone: ZoneRules
    let slots: [MovePage.Choice]
    let fields: DeskBookingFields

    var title: String { say(.deskTakenTitle) }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(.deskTakenTitle))</h1>
        <p class="lead">\(say(fields.isFilled ? .deskTakenKept : .deskSlotTaken))</p>
        <form method="post" action="\(frame.paths.path(.bookings, clinic.id.description))" data-once>
        \(token)\(HTML.each(fields.carried) { FormParts.hidden($0.0, $0.1) })
        \(SlotChoices.html(slots, zone, say, label: .deskBook))
        </form>
        <div class="actions"><a class="button quiet" href="\(frame.paths.day(clinic.id, frame.today))" data-key="Escape">\(say(.deskToDay))</a></div>
        </div>
        """
    }
}
