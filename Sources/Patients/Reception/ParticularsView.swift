public import Scheduling
import Seals
import UseCases

public enum ParticularsView: Sendable {
    case opened(Particulars)
    /// The link shown is the weak one: time and place only.
    case notWithThisLink
    /// The vault is away; the appointment stands.
    case temporarilyUnavailable
    /// Destroyed after the visit, as promised.
    case shredded
}
