internal import Logging

/// What the vault's log is to say.
enum VaultEvent: Sendable {
    case staff(StaffEvent)
    case orders(OrdersNews)

    func log(to logger: Logger) {
        switch self {
        case .staff(let event): event.log(to: logger)
        case .orders(let news): news.log(to: logger)
        }
    }
}

extension VaultCore {
    /// Since the last call.
    mutating func takeAllEvents() -> [VaultEvent] { takeOrdersNews().map(VaultEvent.orders) + takeEvents().map(VaultEvent.staff) }
}
