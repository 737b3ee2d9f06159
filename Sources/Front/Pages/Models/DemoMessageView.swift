import Scheduling
import Serving

/// A message in the demo's mailbox.
struct DemoMessageView: Sendable, Hashable {
    /// File name in the Maildir.
    var name: String
    /// An address, or a telephone as people write it.
    var to: String
    var isText = false
    /// Of a text, how it begins.
    var subject: String
    var received: LocalDateTime
}
