import Pages
import Scheduling
import Serving
import Wording

/// The search form again, for an address whose search only the browser that
/// made it can open, and this one no longer can.
struct SearchAgainPage: Page {
    let frame: PageFrame

    private var home: HomePage { HomePage(frame: frame) }

    var title: String { home.title }

    func address(_ paths: Paths) -> String { home.address(paths) }

    var formPlace: FormPlace? { home.formPlace }

    var main: HTML {
        """
        <p class="note" role="status">\(frame.language(.searchNotKept))</p>
        \(home.main)
        """
    }
}

extension Phrase {
    fileprivate static let searchNotKept = Phrase(
        "Cette recherche n'est plus ouverte dans ce navigateur. Faites-la de nouveau : rien d'autre n'est perdu.",
        "This search is no longer open in this browser. Make it again: nothing else is lost."
    )
}
