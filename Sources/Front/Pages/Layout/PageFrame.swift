import Containment
import Pages
import Scheduling
import Serving

/// What every page needs to know about the visit it answers.
struct PageFrame: Sendable {
    var language: Language
    /// Goes back in the hidden field of every form.
    var csrf: String
    /// Today's date in Québec's main zone: "today", "tomorrow", date limits.
    var today: LocalDate
    /// The demo says so on every page and links to its mailbox.
    var isDemo = false
    /// Forms ask whether somebody wants text messages.
    var offersTexts = false
    /// The page is drawn from what was typed before.
    var isTyped = false
    /// What is in force for patients, at no clinic in particular.
    var level = Level.open

    var paths: Paths { Paths(language) }
}
