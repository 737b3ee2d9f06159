/// Why an appointment was cancelled: said to the person when the clinic did
/// it, and never anything clinical. Raw values are what the store keeps.
public enum CancellationReason: Int, Hashable, Sendable, CaseIterable {
    /// The person asked for it, at the desk or by telephone.
    case asked = 1
    case practitionerAway = 2
    case clinicClosed = 3
    /// Booked twice, or by mistake.
    case mistake = 4
    case other = 5
    /// What set it before others who waited is not so.
    case priorityFails = 6
}
