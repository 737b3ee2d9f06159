import Pages
import Scheduling
import Serving

/// What somebody typed of a wish, kept as typed.
struct RequestFields: Sendable, Hashable {
    /// Place, position, radius, reason, how, and in which language.
    var search = SearchFields()
    /// `YYYY-MM-DD`, or empty: from now on.
    var from = ""
    /// `YYYY-MM-DD`: the last day.
    var until = ""
    var days = WeekdaySet.all
    /// `nil` means any time.
    var earliest: LocalTime?
    var latest: LocalTime?
    var noticeMinutes = RequestFields.noticeDefault
    /// At that clinic alone.
    var clinic: ClinicID?
    /// The one that can be asked for alone, chosen or not.
    var about: ClinicID?
    /// Given up when an earlier place is accepted.
    var instead: AppointmentID?
    var acceptsNights = false
    var isReferred = false

    static let notices = [30, 60, 120, 240, 1440]
    static let noticeDefault = 60
    /// What the times of day can be, on the hour.
    static let times = (7...22).compactMap { LocalTime(hour: $0, minute: 0) }
}

/// Why a wish was not accepted; each belongs to one field.
enum RequestProblem: Sendable, Hashable {
    case search(SearchProblem)
    case fromInvalid
    case untilInvalid, untilPast, untilTooFar
    case daysMissing
    case latestTooEarly
    /// Not the person's: the service could not write just now.
    case notSaved
    /// The form was used for a request with other contents.
    case alreadyFiled
    /// The link to the appointment that was to be given up is not in this browser any more.
    case insteadGone

    var field: Field {
        switch self {
        case .search(let problem): problem.field
        case .fromInvalid: .from
        case .untilInvalid, .untilPast, .untilTooFar: .until
        case .daysMissing: .monday
        case .latestTooEarly: .latest
        case .notSaved, .alreadyFiled, .insteadGone: .consent
        }
    }
}

extension Weekday {
    var field: Field {
        switch self {
        case .monday: .monday
        case .tuesday: .tuesday
        case .wednesday: .wednesday
        case .thursday: .thursday
        case .friday: .friday
        case .saturday: .saturday
        case .sunday: .sunday
        }
    }
}
