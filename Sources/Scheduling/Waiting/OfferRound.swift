/// A freed place and those who are asked about it. It is the round that holds
/// the slot, and nobody in it: who gets it is the first in the published
/// order who says yes. Who was asked are the round's offers.
public struct OfferRound: Hashable, Sendable {
    public var id: RoundID
    public var slot: SlotID
    public var clinic: ClinicID
    public var began: Instant
    /// Without a yes, others are asked too after each of these.
    public var stepSeconds: Int64
    /// How long each person has, while the visit is not too near.
    public var answerSeconds: Int64
    public var state: RoundState

    public init(
        id: RoundID, slot: SlotID, clinic: ClinicID, began: Instant, stepSeconds: Int64, answerSeconds: Int64, state: RoundState = .open
    ) {
        self.id = id
        self.slot = slot
        self.clinic = clinic
        self.began = began
        self.stepSeconds = stepSeconds
        self.answerSeconds = answerSeconds
        self.state = state
    }

    /// How much longer than the last answer the slot stays held, so that the
    /// place can be given to who said yes.
    public static let settlingSeconds: Int64 = 60
}
