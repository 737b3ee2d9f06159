internal import Scheduling
internal import Seals

/// What the journal has to hold before a request is done.
typealias Opening = (purpose: OpeningPurpose, actor: OpeningActor, seals: [JournalEntry.Seal])

/// Whether a call is done with its batch.
enum Admission {
    /// What is answered instead.
    case refused([UInt8])
    case admitted(Openings)

    enum Openings {
        /// Opens nothing, and lets no key leave or go.
        case nothing
        case one(Opening)
        /// What the grant has opened before needs no entry.
        case ofGrant(DayOpening)

        /// What goes into the journal with the batch.
        var entry: Opening? {
            switch self {
            case .nothing: nil
            case .one(let opening): opening
            case .ofGrant(let opening): opening.entry
            }
        }
    }
}
