/// FHIR slot status: free, busy-tentative, busy, busy-unavailable.
public enum SlotState: Int, Hashable, Sendable, CaseIterable {
    case free = 0
    /// Held or offered. A lapsed hold is decided at read time: see `SlotStand`.
    case tentative = 1
    case busy = 2
    case unavailable = 3
    case enteredInError = 4
}
