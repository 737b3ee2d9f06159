import Scheduling
import Serving

/// What somebody typed to leave with a clinic, kept as typed.
struct WordFields: Sendable, Hashable {
    var person = BookingFields()
    var times: CallTimes = []
    var about = ""

    /// Of the form's boxes.
    static let times: [(time: CallTimes, field: Field)] = [(.morning, .morning), (.afternoon, .afternoon), (.evening, .evening)]
}
