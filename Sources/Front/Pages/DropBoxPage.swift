import Pages
import Scheduling
import Serving
import Wording

/// Where word is left with a clinic that takes no bookings now.
struct DropBoxPage: Page {
    let frame: PageFrame
    let clinic: Clinic
    /// On the clinic's clock; `nil` where its hours are not known.
    let reading: ConsultationHours.Reading?
    /// The date at the clinic.
    let today: LocalDate
    /// Makes the form sent twice one message.
    let secret: String
    var fields = WordFields()
    /// Empty on a first visit.
    var problems: [WordFormProblem] = []

    private var say: Language { frame.language }

    var title: String { (problems.isEmpty ? "" : say(.errorPrefix)) + say(.wordTitle) + " · " + clinic.name }

    func address(_ paths: Paths) -> String { paths.dropBox(clinic.id) }

    var formPlace: FormPlace? { FormPlace(id: "word") { $0.dropBox(clinic.id) } }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(.wordTitle))</h1>
        <p class="lead">\(clinic.name)</p>
        \(HomePage.gate(say))
        <p>\(say(.wordLead))</p>
        <p>\(say(.wordNotAnAppointment)) \(Self.read(reading, today, say))</p>
        \(Self.phone(clinic, say))
        \(HTML.each(problems.filter { $0.field == nil }) {
            "<p class=\"problem\" role=\"alert\" tabindex=\"-1\" data-focus>\(say($0.words))</p>"
        })
        \(FormParts.summary(ordered.map { ($0.field.rawValue, say($0.problem.words)) }, say))
        <form id="word" class="booking-form" method="post" action="\(frame.paths.dropBox(clinic.id))" data-once novalidate>
        \(FormParts.token(frame))\(FormParts.hidden(.form, secret))
        \(need)
        \(person)
        <p class="note">\(say(.wordConsent)) <a href="\(frame.paths.privacy)" target="_blank" rel="noopener">\(say(.privacyMore))</a></p>
        <div class="actions"><button class="button primary">\(say(.wordSend))</button></div>
        </form>
        </div>
        """
    }

    private var ordered: [(field: Field, problem: WordFormProblem)] {
        problems.compactMap { problem in problem.field.map { ($0, problem) } }.sorted {
            let order = WordFormProblem.order
            return (order.firstIndex(of: $0.field) ?? order.count) < (order.firstIndex(of: $1.field) ?? order.count)
        }
    }

    private func problem(at field: Field) -> String? { problems.first { $0.field == field }.map { say($0.words) } }

    /// When it is read, as far as that is known.
    static func read(_ reading: ConsultationHours.Reading?, _ today: LocalDate, _ say: Language) -> HTML {
        "\(say(reading.map { .wordRead($0, today: today) } ?? .wordReadUnknown))"
    }

    /// The clinic's telephone, large.
    static func phone(_ clinic: Clinic, _ say: Language) -> HTML {
        "<ul class=\"phones\"><li><p>\(say(.wordPhone))</p>\(VisitParts.phone(clinic.phone, say))</li></ul>"
    }

    private var need: HTML {
        """
        <fieldset class="group">
        <legend>\(say(.wordNeedTitle))</legend>
        <div class="field">
        <label for="reason">\(say(.reasonLabel))</label>
        <p class="hint" id="reason-hint">\(say(.wordReasonHint))</p>
        \(FormParts.problem(.reason, problem(at: .reason), say))
        <select id="reason" name="reason" required\(described(.reason))>
        \(FormParts.option("", say(.reasonChoose), isSelected: fields.person.reason == nil))
        \(HTML.each(Reason.allCases) { FormParts.option($0.rawValue, say($0.name), isSelected: fields.person.reason == $0) })
        </select>
        </div>
        <div class="field">
        <label for="words">\(say(.wordAboutLabel)) <span class="optional">\(say(.optional))</span></label>
        <p class="hint" id="words-hint">\(say(.wordAboutHint(max: LeftWord.aboutMax)))</p>
        \(FormParts.problem(.words, problem(at: .words), say))
        <textarea id="words" name="words" rows="4" autocomplete="off"\(described(.words))>\n\(fields.about)</textarea>
        </div>
        </fieldset>
        """
    }

    private func described(_ field: Field) -> HTML {
        let isWrong = problem(at: field) != nil
        return """
             aria-describedby="\(field.rawValue)-hint\(HTML.when(isWrong, " \(field.rawValue)-problem"))"\
            \(HTML.when(isWrong, " aria-invalid=\"true\""))
            """
    }

    private var person: HTML {
        let booking = BookingForm(
            frame: frame, fields: fields.person,
            problems: problems.compactMap { if case .person(let problem) = $0 { .person(problem) } else { nil } }, warnings: [])
        return """
            <fieldset class="group">
            <legend>\(say(.wordPersonTitle))</legend>
            \(booking.names)
            \(booking.birthDate(isRequired: false))
            \(TextField(
                field: .phone, label: say(.phoneLabel), value: fields.person.phone, language: say, type: "tel", hint: say(.wordPhoneHint),
                problem: problem(at: .phone), autocomplete: "tel", attributes: " maxlength=\"40\" required").html)
            <fieldset class="field">
            <legend>\(say(.wordTimesLabel))</legend>
            <p class="hint" id="times-hint">\(say(.wordTimesHint))</p>
            <div class="chips">
            \(HTML.each(WordFields.times) { time, field in
                """
                <label class="chip"><input type="checkbox" name="\(field.rawValue)" value="yes" aria-describedby="times-hint"\
                \(HTML.when(fields.times.contains(time), " checked"))><span>\(time.words(in: say).capitalizedFirst)</span></label>
                """
            })
            </div>
            </fieldset>
            </fieldset>
            """
    }
}
