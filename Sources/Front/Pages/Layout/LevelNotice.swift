import Containment
import Pages
import Scheduling
import Wording

/// What is in force, in a line at the top of each page; nothing where all is open.
struct LevelNotice {
    let frame: PageFrame

    var html: HTML {
        let say = frame.language
        return HTML.optional(words) { words in
            """
            <aside class="level" aria-label="\(say(.levelNotice))"><p>\(say(words))\
            \(HTML.when(frame.level >= .frozen, " <a href=\"\(frame.paths.home)\">\(say(.levelMore))</a>"))</p></aside>
            """
        }
    }

    private var words: Phrase? {
        switch frame.level {
        case .open: nil
        case .guarded: .guardedNotice
        case .restricted: .restrictedNotice
        case .frozen: .frozenNotice
        case .dark: .darkNotice
        }
    }
}
