public import Scheduling
import Seals

/// On whose behalf, as far as the kind goes: who of the staff stands apart.
public enum RecordedActor: Sendable, Hashable {
    case person, courier, service, operatorAtHand
    /// `nil` where no clinic was concerned.
    case staff(StaffRole?)
}
