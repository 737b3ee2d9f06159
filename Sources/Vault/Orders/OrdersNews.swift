internal import Containment
internal import Logging

/// What the log is to say of orders.
enum OrdersNews: Hashable, Sendable {
    /// Other levels are in force, by scope; none where all is open.
    case levels([Scope: Level])
    /// - Parameter folder: the machine's; `nil` where the vault was told of none.
    case careful(OrdersDoubt, folder: String?)
    case known
}

extension OrdersNews {
    func log(to logger: Logger) {
        switch self {
        case .levels(let levels):
            let text = levels.map { "\($0.key.text) \($0.value.text)" }.sorted().joined(separator: ", ")
            logger.warning("the vault follows other levels", metadata: ["levels": "\(text.isEmpty ? "all open" : text)"])
        case .careful(let doubt, let folder):
            logger.critical(
                "the orders of this machine are not what they should be: the vault is careful",
                metadata: ["folder": "\(folder ?? "none")", "fault": "\(doubt)"])
        case .known: logger.notice("the vault knows the orders again")
        }
    }
}
