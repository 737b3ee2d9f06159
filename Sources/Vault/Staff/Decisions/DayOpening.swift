internal import Scheduling
internal import Seals

/// A request for a clinic's seals that was found to be allowed.
struct DayOpening {
    let seals: [SealedRecord]
    let grant: GrantID
    /// For what of it is new to the grant; `nil` when nothing is.
    let entry: Opening?
}
