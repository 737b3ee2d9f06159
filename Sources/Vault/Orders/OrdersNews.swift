internal import Containment
internal import Logging

/// What the log is to say of orders.
enum OrdersNews: Hashable, Sendable {
    /// Other levels are in force, by scope; none where all is open.
    case levels([Scope: Level])
    case careful(OrdersDoubt)
    case known
}

extension OrdersNews {
    func log(to logger: Logger) {
        switch self {
        case .levels(let levels):
            let text = levels.map { "\($0.key.text) \($0.value.text)" }.sorted().joined(separator: ", ")
            logger.warning("the vault follows other levels", metadata: ["levels": "\(text.isEmpty ? "all open" : text)"])
        case .careful(let doubt):
            logger.critical("the orders are not what they should be: the vault is careful", metadata: ["doubt": "\(doubt)"])
        case .known: logger.notice("the vault knows the orders again")
        }
    }
}
