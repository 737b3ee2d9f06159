import Database
import Scheduling

/// Raw values are what the store keeps.
public enum OutboxState: Int64, Sendable {
    case pending = 0
    case delivered = 1
    /// Given up: someone has to look.
    case dead = 2
    /// Its occasion had passed before it was sent.
    case dropped = 3
    /// Handed over, and it came back: it reached nobody.
    case bounced = 4

    /// It reached nobody, and somebody has to see to it.
    static let lost: [OutboxState] = [.dead, .bounced]
}
