/// Why a hold costs something.
public enum CostCause: Sendable, Equatable {
    /// The level in force asks everybody.
    case level
    /// Far more than its share of the clinic is held from one network.
    case network
}
