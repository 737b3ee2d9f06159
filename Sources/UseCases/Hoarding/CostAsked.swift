/// What somebody is asked for before a place is held for them.
public struct CostAsked: Sendable, Equatable {
    public let ticket: CostTicket
    /// Without a computation: so many seconds from now, with the ticket.
    public let waitSeconds: Int
    public let cause: CostCause
    /// They came with a ticket that had not waited long enough.
    public let isEarly: Bool
    /// The place, which is not held yet.
    public let opening: Opening

    package init(_ ticket: CostTicket, waitSeconds: Int, _ cause: CostCause, isEarly: Bool, _ opening: Opening) {
        self.ticket = ticket
        self.waitSeconds = waitSeconds
        self.cause = cause
        self.isEarly = isEarly
        self.opening = opening
    }
}
