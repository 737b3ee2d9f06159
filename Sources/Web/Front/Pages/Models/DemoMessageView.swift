import Scheduling

/// A message in the demo's mailbox.
struct DemoMessageView: Sendable, Hashable {
    /// File name in the Maildir.
    var name: String
    var to: String
    var subject: String
    var received: LocalDateTime
}
