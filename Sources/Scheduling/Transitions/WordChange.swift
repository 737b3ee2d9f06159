/// What can happen to word that somebody left with a clinic.
public enum WordChange: String, StateChange {
    /// They were called back.
    case callBack = "call-back"
    /// Nobody answered: they are called again.
    case miss
    /// The last call that nobody answered was noted by mistake.
    case unmiss
    /// They were not called back after all.
    case reopen

    public var ways: [StateWay<WordState, WordTerm>] {
        switch self {
        case .callBack: [StateWay(from: [.waiting], to: .called)]
        case .miss: [StateWay(from: [.waiting], to: nil)]
        case .unmiss: [StateWay(from: [.waiting], if: [.tried], to: nil)]
        case .reopen: [StateWay(from: [.called], to: .waiting)]
        }
    }
}
