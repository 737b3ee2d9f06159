/// What can happen to a slot. Who asks, and whose it is, is told apart by the
/// clinic and by holds; see `HoldChange`.
public enum SlotChange: String, StateChange {
    /// Somebody from the public takes it while they fill in the form.
    case hold
    /// The desk takes it for somebody, whoever it is meant for.
    case holdAtDesk = "hold at the desk"
    /// People who wait are asked about it: it is their round's.
    case ask
    /// The round ends, and nobody has it.
    case endRound = "end the round"
    case book
    case bookAtDesk = "book at the desk"
    /// The first of a round who said yes has it.
    case accept
    /// An appointment moves to it, by the person who held it.
    case moveHere = "move here"
    case moveHereAtDesk = "move here at the desk"
    /// Its appointment is cancelled, or goes elsewhere.
    case leave
    case block
    case unblock
    /// Nobody waits for it: the public may have it, now or from an hour on.
    case publish
    /// The schedule gives it other terms.
    case adjust
    /// Its visit stands beside a schedule that changed, as an overbooking.
    case setAside = "set aside"
    /// The schedule has it no more.
    case remove

    public var ways: [StateWay<SlotState, SlotTerm>] {
        switch self {
        case .hold: Self.open(if: [.forEveryone, .ahead], to: .tentative)
        case .holdAtDesk: Self.unheldAtDesk(if: [.running], to: .tentative)
        case .ask: Self.unheld(if: [.offerable, .ahead, .going], to: .tentative)
        case .endRound: [StateWay(from: [.tentative], if: [.own], to: .free)]
        case .book: Self.own(if: [.forEveryone, .ahead]) + Self.open(if: [.forEveryone, .ahead], to: .busy)
        case .bookAtDesk: Self.own(if: [.running]) + Self.unheldAtDesk(if: [.running], to: .busy)
        case .accept: [StateWay(from: [.tentative], if: [.own, .ahead], to: .busy)]
        case .moveHere: Self.own(if: [.forEveryone, .ahead])
        case .moveHereAtDesk: Self.unheldAtDesk(if: [.running], to: .busy)
        case .leave: [StateWay(from: [.busy], if: [.regular], to: .free), StateWay(from: [.busy], if: [.added], to: .unavailable)]
        case .block: Self.unheldAtDesk(to: .unavailable)
        case .unblock: [StateWay(from: [.unavailable], if: [.regular, .exclusive, .running], to: .free)]
        case .publish: [StateWay(from: [.free], if: [.opensLater], to: .free), StateWay(from: [.tentative], if: [.lapsed], to: .free)]
        case .adjust: [StateWay(from: [.free, .tentative, .unavailable], to: nil)]
        case .setAside: [StateWay(from: [.busy], if: [.regular], to: nil)]
        case .remove: [StateWay(from: [.free, .tentative, .unavailable], to: .enteredInError)]
        }
    }

    /// Open to everybody: free for long enough, or its last hold lapsed long
    /// enough ago. No hold opens a place before its schedule does.
    private static func open(if terms: [SlotTerm], to state: SlotState) -> [StateWay<SlotState, SlotTerm>] {
        [
            StateWay(from: [.free], if: terms + [.opened, .going], to: state),
            StateWay(from: [.tentative], if: terms + [.opened, .going, .lapsedForAll], to: state),
        ]
    }

    /// Nobody has it, whatever the public may.
    private static func unheld(if terms: [SlotTerm] = [], to state: SlotState) -> [StateWay<SlotState, SlotTerm>] {
        [StateWay(from: [.free], if: terms, to: state), StateWay(from: [.tentative], if: terms + [.lapsed], to: state)]
    }

    /// What stands still for patients never keeps the desk from a place.
    private static func unheldAtDesk(if terms: [SlotTerm] = [], to state: SlotState) -> [StateWay<SlotState, SlotTerm>] {
        unheld(if: terms, to: state) + [StateWay(from: [.tentative], if: terms + [.stopped], to: state)]
    }

    /// One's own hold, live, lapsed or given back, as long as nobody came after.
    private static func own(if terms: [SlotTerm]) -> [StateWay<SlotState, SlotTerm>] {
        [StateWay(from: [.free, .tentative], if: terms + [.own], to: .busy)]
    }
}
