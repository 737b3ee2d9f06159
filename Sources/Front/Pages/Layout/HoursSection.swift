import Pages
import Scheduling
import Serving
import Wording

/// "Consultation hours" of a clinic or, at one clinic, of a practitioner:
/// every weekday, then what is about to be different.
struct HoursSection {
    let hours: ConsultationHours
    let clinic: Clinic
    let say: Language
    /// Of the title; what is inside goes one deeper.
    var heading = Heading.second

    enum Heading { case second, third, fourth, fifth }

    var html: HTML {
        let title: HTML = "\(say(.hoursTitle))\(HTML.optional(clinic.zone.note) { " <span class=\"zone\">(\(say($0)))</span>" })"
        return """
            \(headed(title, heading))
            \(hours.isEmpty ? unknown : known)
            """
    }

    private func headed(_ text: HTML, _ level: Heading) -> HTML {
        switch level {
        case .second: "<h2>\(text)</h2>"
        case .third: "<h3>\(text)</h3>"
        case .fourth: "<h4>\(text)</h4>"
        case .fifth: "<h5>\(text)</h5>"
        }
    }

    private var inner: Heading { heading == .second ? .third : .fifth }

    private var unknown: HTML { "<p class=\"hint\">\(say(.hoursUnknown))</p>" }

    private var known: HTML {
        """
        \(HTML.when(!hours.week.isEmpty, week(hours.week)))
        \(HTML.when(hours.isIrregular, "<p class=\"hint\">\(say(.hoursIrregular))</p>"))
        \(HTML.optional(hours.next) { "\(headed("\(say(.hoursFrom($0.from)))", inner))\n\(week($0.week))" })
        \(HTML.when(!hours.otherDates.isEmpty, "\(headed("\(say(.otherDatesTitle))", inner))\n\(otherDates)"))
        \(HTML.when(hours.observesHolidays, "<p class=\"hint\">\(say(clinic.holidayChoice.closing))</p>"))
        """
    }

    /// What is on site first; what is not says so over its own days.
    private func week(_ week: ConsultationHours.Week) -> HTML {
        guard !week.isEmpty else { return "<p class=\"hint\">\(say(.hoursNone).capitalizedFirst)</p>" }
        return HTML.each(week.modalities) { modality in
            """
            \(HTML.when(week.modalities != [.inPerson], "<p class=\"eyebrow\">\(say(modality.words))</p>\n"))\
            <dl class="facts">
            \(HTML.each(week.runs(of: modality)) { run in
                "<div><dt>\(say(.weekdays(run.days)).capitalizedFirst)</dt><dd>\(listed(run.spans) { $0.times(in: say) })</dd></div>\n"
            })</dl>

            """
        }
    }

    private func listed(_ spans: [ConsultationHours.Span], _ words: (ConsultationHours.Span) -> String) -> HTML {
        guard !spans.isEmpty else { return "<span class=\"hint\">\(say(.hoursNone))</span>" }
        return "\(spans.map(words).joined(separator: ", "))"
    }

    private var otherDates: HTML {
        """
        <dl class="facts">
        \(HTML.each(hours.otherDates) { other in
            """
            <div><dt><time datetime="\(other.date.description)">\(other.date.dayAndMonth(in: say).capitalizedFirst)</time></dt>\
            <dd>\(listed(other.spans) { $0.words(in: say) })\(HTML.optional(other.holiday) { " <span class=\"hint\">(\(say($0.words)))</span>" })</dd></div>

            """
        })</dl>
        """
    }
}
