import Scheduling
import UseCases

/// How far an order would reach, and when that was counted.
struct KnownReach: Sendable {
    let reach: OrderReach
    let asOf: Instant
}
