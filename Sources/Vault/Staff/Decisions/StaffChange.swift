internal import Scheduling
internal import Seals

/// What one request changes, decided before any of it is done.
struct StaffChange {
    var entries: [Opening] = []
    var account: StaffAccount?
    /// An account that holds nothing any more.
    var removed: StaffID?
    var grant: StaffGrant?
    var ended: [GrantID] = []
}
