/// Why bytes are not the rules of a zone.
public enum ZoneRulesError: Error, Hashable, Sendable {
    /// The first four bytes are not `TZif`.
    case notTZif
    /// Fewer bytes than the header announces.
    case truncated
    /// Counts, indexes, offsets or the order of transitions contradict RFC 9636 §3.2.
    case inconsistent
    /// The file counts leap seconds (the `right/` zones); instants here do not.
    case leapSeconds
    /// The TZ string at the end is not one.
    case footer
}
