public import Scheduling
import Seals
import Store
import UseCases

/// A message the courier has taken for a while.
public struct OutboxItem: Sendable, Equatable {
    public var id: MessageID
    public var kind: MessageKind
    public var subject: MessageSubject
    public var version: Int64
    /// Tries so far, this one included.
    public var attempts: Int
    /// Whose act it was, as a keyed hash of their network; `nil` for staff and the service.
    public var cause: [UInt8]?
    /// When it was asked for.
    public var created: Instant

    public init(
        id: MessageID, kind: MessageKind, about subject: MessageSubject, version: Int64, attempts: Int, cause: [UInt8]? = nil,
        created: Instant = .distantPast
    ) {
        self.created = created
        self.id = id
        self.kind = kind
        self.subject = subject
        self.version = version
        self.attempts = attempts
        self.cause = cause
    }
}

extension MessageKind {
    /// Sent because of the hour, to people who may be asleep.
    var isUnasked: Bool { [.reminder, .earlyReminder, .missed].contains(self) }
    /// Something that the clinic did and the person has to hear of.
    var isByClinic: Bool { [.movedByClinic, .cancelledByClinic, .chooseAgain].contains(self) }
}
