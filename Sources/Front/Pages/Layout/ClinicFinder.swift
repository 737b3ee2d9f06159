import Pages
import Scheduling
import Serving
import Wording

/// Where one is, for the telephones of the clinics around. It changes
/// nothing and carries no token: it works in the dark, and in a page that was
/// drawn for everybody.
struct ClinicFinder {
    static let id = "finder"

    let frame: PageFrame
    var place = ""
    var problem: SearchProblem?

    private var say: Language { frame.language }

    var html: HTML {
        """
        <form class="card finder" id="\(Self.id)" method="post" action="\(frame.paths.clinics)" novalidate>
        <h2><label for="place">\(say(.finderTitle))</label></h2>
        <p class="hint" id="place-hint">\(say(.finderLabel)). \(say(.finderHint))</p>
        \(FormParts.problem(.place, problem.map { say($0.words) }, say))\(choices)
        <div class="with-button">
        <input id="place" name="place" type="text" value="\(place)" autocomplete="postal-code" autocapitalize="characters" \
        spellcheck="false" maxlength="80" required aria-describedby="place-hint\(HTML.when(problem != nil, " place-problem"))"\
        \(HTML.when(problem != nil, " aria-invalid=\"true\""))>
        <button class="button primary">\(say(.finderButton))</button>
        </div>
        </form>
        """
    }

    /// Places of the same name, each a button that looks there.
    private var choices: HTML {
        guard case .placeAmbiguous(let names) = problem else { return "" }
        return """
            <ul class="choices">\(HTML.each(names) {
                "<li><button class=\"button quiet\" name=\"\(Field.placeChoice.rawValue)\" value=\"\($0)\">\($0)</button></li>"
            })</ul>
            """
    }
}
