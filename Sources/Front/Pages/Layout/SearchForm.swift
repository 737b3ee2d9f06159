import Pages
import Scheduling
import Serving
import Wording

/// The search, as a form. It works as it is; the browser's position and the
/// date field's appearance are refinements of the script.
struct SearchForm {
    static let id = "search"

    let frame: PageFrame
    let fields: SearchFields
    var problems: [SearchProblem] = []
    /// The place may stay what it was: nothing to type then.
    var keepsPlace = false

    private var say: Language { frame.language }

    var html: HTML {
        """
        \(FormParts.summary(problems.map { ($0.field.rawValue, say($0.words)) }, say))
        <form class="search card" id="\(Self.id)" method="post" action="\(frame.paths.search)" data-once novalidate>
        \(FormParts.token(frame))
        \(place)
        \(reason)
        \(window)
        \(more)
        <button class="button primary wide">\(say(.searchButton))</button>
        </form>
        """
    }

    private func problem(at field: Field) -> String? { problems.first { $0.field == field }.map { say($0.words) } }

    var place: HTML {
        let problem = problem(at: .place)
        return """
            <div class="field">
            <label for="place">\(say(.placeLabel))\(HTML.when(keepsPlace, " <span class=\"optional\">\(say(.optional))</span>"))</label>
            <p class="hint" id="place-hint">\(say(keepsPlace ? .placeKeptHint : .placeHint))</p>
            \(FormParts.problem(.place, problem, say))\(choices)
            <div class="with-button">
            <input id="place" name="place" type="text" value="\(fields.place)" autocomplete="postal-code" \
            autocapitalize="characters" spellcheck="false" maxlength="80"\(HTML.when(!keepsPlace, " required")) \
            aria-describedby="place-hint\(HTML.when(problem != nil, " place-problem"))"\(HTML.when(problem != nil, " aria-invalid=\"true\""))>
            <button class="button quiet" type="button" data-position hidden>\(say(.usePosition))</button>
            </div>
            <input type="hidden" name="position" value="\(fields.position)" data-position-value>
            <p class="hint" role="status" data-position-status data-label="\(say(.myPosition).capitalizedFirst)" \
            data-pending="\(say(.positionPending))" data-found="\(say(.positionFound))" \
            data-refused="\(say(.positionRefused))"></p>
            </div>
            """
    }

    /// Places of the same name, each a button that searches there.
    private var choices: HTML {
        for case .placeAmbiguous(let names) in problems {
            return """
                <ul class="choices">\(HTML.each(names) {
                    "<li><button class=\"button quiet\" name=\"place-choice\" value=\"\($0)\">\($0)</button></li>"
                })</ul>
                """
        }
        return ""
    }

    var reason: HTML {
        let problem = problem(at: .reason)
        return """
            <div class="field">
            <label for="reason">\(say(.reasonLabel))</label>
            <p class="hint" id="reason-hint">\(say(.reasonHint))</p>
            \(FormParts.problem(.reason, problem, say))
            <select id="reason" name="reason" required aria-describedby="reason-hint\(HTML.when(problem != nil, " reason-problem"))"\
            \(HTML.when(problem != nil, " aria-invalid=\"true\""))>
            \(FormParts.option("", say(.reasonChoose), isSelected: fields.reason == nil))
            \(HTML.each(Reason.allCases) { FormParts.option($0.rawValue, say($0.name), isSelected: fields.reason == $0) })
            </select>
            </div>
            """
    }

    private var window: HTML {
        let problem = problem(at: .date)
        return """
            <fieldset class="field">
            <legend>\(say(.windowLabel))</legend>
            <div class="chips">
            \(HTML.each(SearchWindow.allCases) {
                FormParts.chip(.window, $0.rawValue, say($0.words), isChecked: fields.window == $0)
            })
            </div>
            <div class="from-date">
            <label for="date">\(say(.dateLabel))</label>
            \(FormParts.problem(.date, problem, say))
            <input id="date" name="date" type="date" value="\(fields.date)" min="\(frame.today.description)"\
            \(HTML.when(problem != nil, " aria-invalid=\"true\" aria-describedby=\"date-problem\""))>
            </div>
            </fieldset>
            """
    }

    private var more: HTML {
        let isOpen = fields.modality != nil || fields.language != nil || fields.radiusKilometres != SearchFields.radiusDefault
        return """
            <details class="more"\(HTML.when(isOpen, " open"))>
            <summary>\(say(.moreChoices))</summary>
            \(radius)
            \(modality)
            \(serviceLanguage(.language))
            </details>
            """
    }

    var radius: HTML {
        let isUnusual = !SearchFields.radii.contains(fields.radiusKilometres)
        return """
            <div class="field">
            <label for="radius">\(say(.radiusLabel))</label>
            <select id="radius" name="radius">
            \(HTML.each(isUnusual ? (SearchFields.radii + [fields.radiusKilometres]).sorted() : SearchFields.radii) {
                FormParts.option(String($0), Quantities.kilometres($0), isSelected: fields.radiusKilometres == $0)
            })
            </select>
            </div>
            """
    }

    var modality: HTML {
        """
        <fieldset class="field">
        <legend>\(say(.modalityLabel))</legend>
        <div class="chips">
        \(FormParts.chip(.modality, "", say(.anyModality), isChecked: fields.modality == nil))
        \(HTML.each(Modality.allCases) {
            FormParts.chip(.modality, $0.code, say($0.words), isChecked: fields.modality == $0)
        })
        </div>
        </fieldset>
        """
    }

    func serviceLanguage(_ field: Field) -> HTML {
        """
        <fieldset class="field">
        <legend>\(say(.serviceLanguageLabel))</legend>
        <div class="chips">
        \(FormParts.chip(field, "", say(.anyLanguage), isChecked: fields.language == nil))
        \(HTML.each(Language.allCases) {
            FormParts.chip(field, $0.rawValue, $0.ownName, isChecked: fields.language == $0)
        })
        </div>
        </fieldset>
        """
    }
}

extension SearchWindow {
    var words: Phrase {
        switch self {
        case .soonest: .windowSoonest
        case .today: .windowToday
        case .tomorrow: .windowTomorrow
        case .week: .windowWeek
        case .date: .windowDate
        }
    }
}
