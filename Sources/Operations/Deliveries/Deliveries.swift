public import Clinics
public import Credentials
public import Seals
public import UseCases

/// The courier's verbs: what is due, what it says and to whom, and what came
/// of it. A failing mail server never touches a booking: these run after it.
public struct Deliveries: StaffParts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault
    public let staff: any StaffVault

    public init(_ parts: some StaffParts) {
        (gate, node, record, vault, staff) = (parts.gate, parts.node, parts.record, parts.vault, parts.staff)
    }

    /// Tries before a message is given up and shown as dead.
    public static let attemptsMax = 12
    /// The longest wait between two tries.
    public static let backoffSecondsMax: Int64 = 6 * 3600
    /// Changes of one visit that are told at once in a day (UTC); of more, the last of each hour.
    public static let changesPerVisitMax = 5
}
