package import Scheduling

/// For whom a response is written, faults included.
package enum Face: Sendable, Hashable {
    case page(Language)
    /// JSON; the language is negotiated.
    case api
    /// Plain text, for machines that watch.
    case plain
}
