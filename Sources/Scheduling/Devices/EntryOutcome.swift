/// What became of one entry of a device's journal. Raw values are what the
/// store keeps.
public enum EntryOutcome: Int, Sendable, Hashable, CaseIterable {
    /// As it was done on the device.
    case done = 0
    /// Somebody had recorded the same already.
    case already = 1
    /// The booked time was somebody else's meanwhile, or no longer offered:
    /// the visit stands beside it, marked as overbooked, for the desk to resolve.
    case overbooked = 2
    /// The visit was cancelled or moved meanwhile: nothing was recorded.
    case overtaken = 3
    /// Taken back on the device before it was sent.
    case undone = 4

    // What follows is not kept: the device keeps the entry until somebody has dealt with it.

    /// Older than entries are taken.
    case tooOld = 5
    /// The clinic has no such visit or practitioner.
    case unknown = 6
    /// The booking lacks something: a name, a phone number that reads as one.
    case incomplete = 7
    /// Another entry came under this number before: two copies of one device.
    case contradicted = 8

    /// Whether the service has it, so that the device may let it go.
    public var isKept: Bool { rawValue <= Self.undone.rawValue }
}
