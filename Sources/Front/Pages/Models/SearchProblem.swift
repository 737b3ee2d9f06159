import Pages
import Serving
import Wording

/// Why a search could not be made; each belongs to one field.
enum SearchProblem: Sendable, Hashable {
    case placeMissing
    case placeUnknown
    /// A rural postal code covers too much ground: the municipality is asked for.
    case placeRural
    /// Several municipalities have this name: offered to choose from.
    case placeAmbiguous([String])
    case reasonMissing
    case dateInvalid
    case datePast

    var field: Field {
        switch self {
        case .placeMissing, .placeUnknown, .placeRural, .placeAmbiguous: .place
        case .reasonMissing: .reason
        case .dateInvalid, .datePast: .date
        }
    }

    var words: Phrase {
        switch self {
        case .placeMissing: .problemPlaceMissing
        case .placeUnknown: .problemPlaceUnknown
        case .placeRural: .problemPlaceRural
        case .placeAmbiguous: .problemPlaceAmbiguous
        case .reasonMissing: .problemReasonMissing
        case .dateInvalid: .problemDateInvalid
        case .datePast: .problemDatePast
        }
    }
}
