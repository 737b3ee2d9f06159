import Pages
import Scheduling
import Serving
import Wording

/// How old the list is; the script keeps it true.
struct Freshness {
    let ageSeconds: Int
    let language: Language

    var html: HTML {
        let duration = Quantities.duration(seconds: ageSeconds, in: language)
        let words: Phrase = ageSeconds < 1 ? .updatedJustNow : .updatedAgo(duration)
        return """
            <span data-age="\(ageSeconds)" data-age-text="\(language(.updatedAgo("{}")))">\(language(words))</span>
            """
    }
}
