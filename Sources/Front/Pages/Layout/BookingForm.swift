import Pages
import Scheduling
import Serving
import Wording

/// The fields of a booking, and what is wrong with them.
struct BookingForm {
    let frame: PageFrame
    let fields: BookingFields
    let problems: [BookingProblem]
    let warnings: [EntryWarning]
    var purpose = Purpose.booking

    enum Purpose: Sendable {
        case booking
        /// Offers go to the e-mail address; which clinic, nobody knows yet.
        case waiting
    }

    private var say: Language { frame.language }

    /// The fields as hidden inputs, so that another time can be chosen
    /// without typing them again.
    static func carried(_ fields: BookingFields) -> HTML {
        """
        \(FormParts.hidden(.bookedFor, fields.bookedFor?.rawValue ?? ""))\(FormParts.hidden(.givenName, fields.givenName))\
        \(FormParts.hidden(.familyName, fields.familyName))\(HTML.when(fields.hasOneName, FormParts.hidden(.oneName, "yes")))\(FormParts.hidden(.birthYear, fields.birthYear))\
        \(FormParts.hidden(.birthMonth, fields.birthMonth))\(FormParts.hidden(.birthDay, fields.birthDay))\
        \(FormParts.hidden(.healthNumber, fields.healthNumber))\(FormParts.hidden(.phone, fields.phone))\
        \(FormParts.hidden(.email, fields.email))\(HTML.when(fields.channel == .text, FormParts.hidden(.channel, fields.channel.rawValue)))\(FormParts.hidden(.language, fields.language?.rawValue ?? ""))\
        \(FormParts.hidden(.reason, fields.reason?.rawValue ?? ""))\(HTML.when(fields.consent, FormParts.hidden(.consent, "yes")))
        """
    }

    var summary: HTML {
        FormParts.summary(problems.map { (anchor($0.field), say($0.words)) }, say)
    }

    /// A group of radio buttons is reached through its first one.
    func anchor(_ field: Field) -> String { field == .bookedFor ? "booked-for-self" : field.rawValue }

    var html: HTML {
        """
        \(reason)
        \(person)
        """
    }

    /// Everything but the reason.
    var person: HTML {
        """
        \(bookedFor)
        \(family)
        <fieldset class="group">
        <legend>\(say(.personTitle))</legend>
        \(names)
        \(birthDate(isRequired: true))
        \(healthNumber)
        </fieldset>
        <fieldset class="group">
        <legend>\(say(.contactTitle))</legend>
        <p class="hint" id="contact-hint">\(say(contactHint))</p>
        \(ContactForm(frame: frame, fields: fields, problems: problems, purpose: purpose).html)
        </fieldset>
        \(consent)
        """
    }

    private var contactHint: Phrase {
        if purpose == .booking { return frame.offersTexts ? .contactHint : .contactMailHint }
        return frame.offersTexts ? .waitingChannelHint : .waitingContactHint
    }

    private func problem(at field: Field) -> String? { problems.first { $0.field == field }.map { say($0.words) } }

    private func line(
        _ field: Field, _ label: Phrase, _ value: String, type: String = "text", autocomplete: String,
        isOptional: Bool = false, _ attributes: HTML
    ) -> HTML {
        TextField(
            field: field, label: say(label), value: value, language: say, type: type, problem: problem(at: field),
            isOptional: isOptional, autocomplete: autocomplete, attributes: attributes
        ).html
    }

    /// Known from the search, and then only carried; asked when it is not.
    private var reason: HTML {
        if let reason = fields.reason, problem(at: .reason) == nil { return FormParts.hidden(.reason, reason.rawValue) }
        return """
            \(HomePage.gate(say))
            <div class="field">
            <label for="reason">\(say(.reasonLabel))</label>
            \(FormParts.problem(.reason, problem(at: .reason), say))
            <select id="reason" name="reason" required>
            \(FormParts.option("", say(.reasonChoose), isSelected: fields.reason == nil))
            \(HTML.each(Reason.allCases) { FormParts.option($0.rawValue, say($0.name), isSelected: fields.reason == $0) })
            </select>
            </div>
            """
    }

    private var bookedFor: HTML {
        """
        <fieldset class="group">
        <legend>\(say(.bookedForLabel))</legend>
        <p class="hint">\(say(.bookedForHint))</p>
        \(FormParts.problem(.bookedFor, problem(at: .bookedFor), say))
        <div class="stack">
        \(HTML.each(BookedFor.allCases) {
            """
            <label class="choice"><input type="radio" id="booked-for-\($0.rawValue)" name="booked-for" value="\($0.rawValue)"\
            \(HTML.when(fields.bookedFor == $0, " checked")) required><span>\(say($0.words))</span></label>
            """
        })
        </div>
        </fieldset>
        """
    }

    /// Filled and shown by the script alone: without it nothing is remembered.
    private var family: HTML {
        """
        <section class="family" data-family hidden aria-labelledby="family-title">
        <h2 id="family-title">\(say(.familyTitle))</h2>
        <p class="hint">\(say(.familyText))</p>
        <ul class="choices" data-family-list></ul>
        <button class="button quiet" type="button" data-family-forget data-done="\(say(.familyForgotten))">\(say(.familyForget))</button>
        <p role="status" data-family-status></p>
        </section>
        """
    }

    var names: HTML {
        """
        \(line(.givenName, .givenNameLabel, fields.givenName, autocomplete: "given-name", " maxlength=\"120\""))
        \(line(.familyName, .familyNameLabel, fields.familyName, autocomplete: "family-name", " maxlength=\"120\" required"))
        <label class="choice"><input type="checkbox" name="one-name" value="yes"\(HTML.when(fields.hasOneName, " checked"))><span>\(say(.oneNameLabel))</span></label>
        """
    }

    func birthDate(isRequired: Bool) -> HTML {
        let problem = problem(at: .birthDay)
        let required = HTML.when(isRequired, " required")
        let invalid = HTML.when(problem != nil, " aria-invalid=\"true\" aria-describedby=\"birth-day-problem\"")
        return """
            <fieldset class="field">
            <legend>\(say(.birthDateLabel))\(HTML.when(!isRequired, " <span class=\"optional\">\(say(.optional))</span>"))</legend>
            \(FormParts.problem(.birthDay, problem, say))
            \(HTML.when(warnings.contains(.childsAge), """
                <p class="warning"><strong>\(say(.warningPrefix))</strong>\(say(.warningChildsAge)) \(say(.warningGoOn))</p>
                """))
            <div class="date-parts">
            <div><label for="birth-day">\(say(.dayLabel))</label>
            <input id="birth-day" name="birth-day" type="text" inputmode="numeric" maxlength="8" autocomplete="bday-day" \
            value="\(fields.birthDay)"\(required)\(invalid)></div>
            <div><label for="birth-month">\(say(.monthLabel))</label>
            <select id="birth-month" name="birth-month" autocomplete="bday-month"\(required)\(invalid)>
            <option value=""></option>
            \(HTML.each(1...12) { month in
                FormParts.option(
                    String(month), LocalDate.monthName(month, in: say), isSelected: Int(fields.birthMonth) == month)
            })
            </select></div>
            <div><label for="birth-year">\(say(.yearLabel))</label>
            <input id="birth-year" name="birth-year" type="text" inputmode="numeric" maxlength="12" autocomplete="bday-year" \
            value="\(fields.birthYear)"\(required)\(invalid)></div>
            </div>
            </fieldset>
            """
    }

    private var healthNumber: HTML {
        TextField(
            field: .healthNumber, label: say(.healthNumberLabel), value: fields.healthNumber, language: say,
            hint: say(.healthNumberHint), problem: problem(at: .healthNumber),
            warning: warnings.first { $0 != .childsAge }.map { say($0.words) + " " + say(.warningGoOn) }, isOptional: true,
            autocomplete: "off",
            attributes: " maxlength=\"40\" spellcheck=\"false\" autocapitalize=\"characters\""
        ).html
    }

    private var consent: HTML {
        let problem = problem(at: .consent)
        return """
            <fieldset class="group">
            <legend>\(say(.consentTitle))</legend>
            <p id="consent-hint">\(say(purpose == .booking ? .consentText : .waitingConsentText)) <a href="\(frame.paths.privacy)" target="_blank" rel="noopener">\(say(.privacyMore))</a></p>
            \(FormParts.problem(.consent, problem, say))
            <label class="choice"><input type="checkbox" id="consent" name="consent" value="yes"\(HTML.when(fields.consent, " checked")) \
            required aria-describedby="consent-hint\(HTML.when(problem != nil, " consent-problem"))"><span>\(say(purpose == .booking ? .consentLabel : .waitingConsentLabel))</span></label>
            <label class="choice" data-family-remember hidden><input type="checkbox"><span>\(say(.familyRemember))</span></label>
            </fieldset>
            """
    }
}

extension EntryWarning {
    var words: Phrase {
        switch self {
        case .shape: .warningShape
        case .checkDigit: .warningCheckDigit
        case .birthDate: .warningBirthDate
        case .name: .warningName
        case .childsAge: .warningChildsAge
        }
    }
}
