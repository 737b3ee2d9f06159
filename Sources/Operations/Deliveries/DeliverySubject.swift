public import Scheduling
public import Seals
import Store
import UseCases

/// What a message is about.
public enum DeliverySubject: Sendable {
    case visit(DeliveryVisit)
    /// All that one person asked for the links of, by start; two at least.
    case visits([DeliveryVisit])
    /// Six digits, good until then; what is at no clinic yet goes by the clock of Québec's largest zone.
    case code(String, until: LocalDateTime)
    case waiting(RequestLinkToken, until: LocalDate)
    case offer(DeliveryOffer)
    /// An offered place that the clinic took away.
    case withdrawn(Clinic, start: LocalDateTime, RequestLinkToken)
    /// A place that they said yes to, and that went to somebody before them.
    case passed(Clinic, start: LocalDateTime, RequestLinkToken)
    case asleep(RequestLinkToken)
    case ended
    /// Of one of the staff; when, on the clock of Québec's largest zone.
    case access(AccessChange, at: LocalDateTime)
}
