import Serving

/// When somebody wants to be seen. Raw values are what forms carry.
enum SearchWindow: String, CaseIterable, Sendable {
    case soonest, today, tomorrow, week, date
}
