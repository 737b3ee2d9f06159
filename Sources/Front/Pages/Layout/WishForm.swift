import Pages
import Scheduling
import Serving
import Wording

/// The fields of a wish: where, when, how. Shared by the form that files a
/// request and the one that changes it.
struct WishForm {
    let frame: PageFrame
    let fields: RequestFields
    /// The one that can be asked for alone.
    let clinic: Clinic?
    let problems: [RequestProblem]
    /// An existing request keeps its sealed reason, and its place when none is typed.
    let isChange: Bool
    /// When the appointment is that an earlier place would take the place of.
    var instead: VisitMoment?

    private var say: Language { frame.language }

    private var search: SearchForm {
        let problems = problems.compactMap { problem in if case .search(let problem) = problem { problem } else { nil } }
        return SearchForm(frame: frame, fields: fields.search, problems: problems, keepsPlace: isChange)
    }

    /// What the summary of problems says, in the order of the form.
    var entries: [(field: String, text: String)] { problems.map { ($0.field.rawValue, text($0)) } }

    private func text(_ problem: RequestProblem) -> String {
        switch problem {
        case .search(let problem): say(problem.words)
        case .fromInvalid: say(.problemDateInvalid)
        case .untilInvalid: say(.problemUntilInvalid)
        case .untilPast: say(.problemUntilPast)
        case .untilTooFar: say(.problemUntilTooFar)
        case .daysMissing: say(.problemDaysMissing)
        case .latestTooEarly: say(.problemLatestTooEarly)
        case .notSaved: say(.problemNotSaved)
        case .alreadyFiled: say(.problemAlreadyFiled)
        case .insteadGone: say(.problemInsteadGone)
        }
    }

    private func problem(at field: Field) -> String? { problems.first { $0.field == field }.map(text) }

    var html: HTML {
        """
        <fieldset class="group">
        <legend>\(say(isChange ? .requestWhereOnlyTitle : .requestWhereTitle))</legend>
        \(search.place)
        \(search.radius)
        \(HTML.when(!isChange, search.reason))
        \(HTML.optional(clinic, onlyClinic))
        </fieldset>
        \(HTML.optional(instead, earlier))
        <fieldset class="group">
        <legend>\(say(.requestWhenTitle))</legend>
        \(date(.until, say(.requestUntilLabel), fields.until, hint: say(.requestUntilHint)))
        \(days)
        \(times)
        \(notice)
        \(search.modality)
        \(nights)
        \(more)
        </fieldset>
        """
    }

    private func onlyClinic(_ clinic: Clinic) -> HTML {
        FormParts.hidden(.about, clinic.id.description)
            + box(.clinic, clinic.id.description, say(.requestOnlyClinic(clinic.name)), hint: nil, isChecked: fields.clinic == clinic.id)
    }

    private func earlier(_ visit: VisitMoment) -> HTML {
        """
        <div class="note">
        \(box(.instead, visit.appointment.description, say(.requestInstead(visit.start.both)), hint: say(.requestInsteadHint), isChecked: fields.instead == visit.appointment))
        </div>
        """
    }

    private func box(_ field: Field, _ value: String, _ label: String, hint: String?, isChecked: Bool) -> HTML {
        let name = field.rawValue
        return """
            <label class="choice"><input type="checkbox" id="\(name)" name="\(name)" value="\(value)"\(HTML.when(isChecked, " checked"))>\
            <span>\(label)\(HTML.optional(hint) { " <span class=\"hint\">\($0)</span>" })</span></label>
            """
    }

    private func date(_ field: Field, _ label: String, _ value: String, hint: String?) -> HTML {
        let last = frame.today.advanced(byDays: StandingRequest.daysMax)
        return TextField(
            field: field, label: label, value: value, language: say, type: "date", hint: hint, problem: problem(at: field),
            attributes: " min=\"\(frame.today.description)\" max=\"\(last.description)\""
        ).html
    }

    private var days: HTML {
        let problem = problem(at: .monday)
        return """
            <fieldset class="field"\(HTML.when(problem != nil, " aria-describedby=\"monday-problem\""))>
            <legend>\(say(.requestDaysLabel))</legend>
            \(FormParts.problem(.monday, problem, say))
            <div class="chips">
            \(HTML.each(Weekday.allCases) { day in
                """
                <label class="chip"><input type="checkbox" id="\(day.field.rawValue)" name="\(day.field.rawValue)" value="yes"\
                \(HTML.when(fields.days.contains(day), " checked"))><span>\(day.name(in: say))</span></label>
                """
            })
            </div>
            </fieldset>
            """
    }

    private var times: HTML {
        let problem = problem(at: .latest)
        return """
            <fieldset class="field">
            <legend>\(say(.requestTimesLabel))</legend>
            \(FormParts.problem(.latest, problem, say))
            <div class="pair">
            \(time(.earliest, .requestEarliestLabel, fields.earliest, problem: nil))
            \(time(.latest, .requestLatestLabel, fields.latest, problem: problem))
            </div>
            </fieldset>
            """
    }

    private func time(_ field: Field, _ label: Phrase, _ value: LocalTime?, problem: String?) -> HTML {
        var times = RequestFields.times
        if let value, !times.contains(value) { times = (times + [value]).sorted() }
        let invalid = HTML.when(problem != nil, " aria-invalid=\"true\" aria-describedby=\"\(field.rawValue)-problem\"")
        return """
            <div><label for="\(field.rawValue)">\(say(label))</label>
            <select id="\(field.rawValue)" name="\(field.rawValue)"\(invalid)>
            \(FormParts.option("", say(.requestAnyHour), isSelected: value == nil))
            \(HTML.each(times) { FormParts.option($0.description, $0.words(in: say), isSelected: $0 == value) })
            </select></div>
            """
    }

    private var notice: HTML {
        var notices = RequestFields.notices
        if !notices.contains(fields.noticeMinutes) { notices = (notices + [fields.noticeMinutes]).sorted() }
        return """
            <div class="field">
            <label for="notice">\(say(.requestNoticeLabel))</label>
            <p class="hint" id="notice-hint">\(say(.requestNoticeHint))</p>
            <select id="notice" name="notice" aria-describedby="notice-hint">
            \(HTML.each(notices) {
                FormParts.option(String($0), say(.notice(minutes: $0)).capitalizedFirst, isSelected: $0 == fields.noticeMinutes)
            })
            </select>
            </div>
            """
    }

    private var nights: HTML {
        box(.nights, "yes", say(.requestNightsLabel), hint: say(.requestNightsText), isChecked: fields.acceptsNights)
    }

    private var more: HTML {
        let isOpen = !fields.from.isEmpty || fields.search.language != nil || fields.isReferred
        let referral = box(
            .referral, "yes", say(.requestReferralLabel), hint: say(.requestReferralText), isChecked: fields.isReferred)
        return """
            <details class="more"\(HTML.when(isOpen, " open"))>
            <summary>\(say(.moreChoices))</summary>
            \(date(.from, say(.requestFromLabel), fields.from, hint: nil))
            \(search.serviceLanguage(.serviceLanguage))
            \(HTML.when(!isChange, referral))
            </details>
            """
    }
}
