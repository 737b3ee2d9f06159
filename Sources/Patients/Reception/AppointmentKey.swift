import Scheduling
public import Seals
import UseCases

/// What the holder of a link can show: the full secret, or the weaker one of
/// reminders, which decrypts nothing.
public enum AppointmentKey: Sendable {
    case manage(ManageSecret)
    case visit(VisitToken)
    /// An answer by text from the telephone that a reminder was written to.
    case text(TextedVisit)
}
