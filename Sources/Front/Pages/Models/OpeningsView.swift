import Scheduling
import Serving
import Wording

/// Who opened the particulars, as the person's page lists it.
struct OpeningsView: Sendable {
    struct Day: Sendable {
        var date: LocalDate
        /// Who, and how often.
        var groups: [(who: Phrase, times: Int)]
    }

    enum Extent: Sendable {
        case whole
        /// What was opened later may be missing; local time at the clinic.
        case until(LocalDateTime)
        /// Nothing is known.
        case unknown
    }

    /// The newest first.
    var days: [Day]
    var extent: Extent
    var isShortened: Bool
}
