import Pages
import Scheduling
import Serving
import Wording

/// Openings as a list under one heading a day, every one with its button. It
/// stands inside the page's one form: the button pressed says which slot.
struct OpeningList {
    let openings: [OpeningView]
    let today: LocalDate
    let language: Language
    /// What the buttons say.
    var action: Phrase = .choose
    /// Of the day; the clinics are one below.
    var headingLevel = 2

    var html: HTML {
        var result = HTML()
        var index = 0
        while index < openings.count {
            let date = openings[index].visit.start.date
            let end = openings[index...].firstIndex { $0.visit.start.date != date } ?? openings.count
            result += heading(date)
            result += "<ol class=\"openings\">"
            for opening in openings[index..<end] { result += row(opening) }
            result += "</ol>\n"
            index = end
        }
        return result
    }

    private func heading(_ date: LocalDate) -> HTML {
        let day = date.dayAndMonth(in: language)
        guard let relative = date.relative(to: today, in: language) else {
            return "<h\(headingLevel) class=\"day\">\(day.capitalizedFirst)</h\(headingLevel)>\n"
        }
        return "<h\(headingLevel) class=\"day\">\(relative.capitalizedFirst) <span>\(day)</span></h\(headingLevel)>\n"
    }

    private func row(_ opening: OpeningView) -> HTML {
        let visit = opening.visit
        let clinic = visit.clinic
        let time = visit.start.time.words(in: language)
        return """
            <li class="opening">
            <p class="opening-time"><time datetime="\(visit.start.machineText)">\(time)</time>\(VisitParts.zoneNote(visit, language))</p>
            <div class="opening-place">
            <h\(headingLevel + 1)>\(clinic.name)</h\(headingLevel + 1)>
            <p>\(clinic.address.line), \(clinic.address.municipality)</p>
            <p class="tags">\(distance(opening))<span>\(language(visit.modality.words))</span> \
            \(VisitParts.coverage(clinic.coverage, language))</p>
            </div>
            <button class="button" name="slot" value="\(opening.slot)">\(language(action))\
            <span class="hidden"> \(time), \(clinic.name)</span></button>
            </li>

            """
    }

    private func distance(_ opening: OpeningView) -> HTML {
        HTML.optional(opening.distanceMetres) {
            "<span class=\"distance\">\(Quantities.distance(metres: $0, in: language))</span> "
        }
    }
}
