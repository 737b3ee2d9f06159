public import Scheduling

/// How fast a place's round asks, and how long each person has to answer.
/// Fixed when the round begins, so that a rule changed meanwhile does not
/// change what people were told.
///
/// With every step that brings no yes about twice as many are asked in all:
/// 1, 3, 7, 15 … Who waits for an answer from the first alone serves nobody
/// else before the visit when the line is headed by those who never answer;
/// doubling gets past five of them in three steps and past five hundred in
/// nine, and costs little where people do answer. It is the clock that
/// doubles, not the silence: whoever says no at the last moment gains nothing.
public struct AskPace: Hashable, Sendable {
    public let began: Instant
    /// When the visit starts.
    public let start: Instant
    /// Without a yes, others are asked too after each of these.
    public let stepSeconds: Int64
    /// How long each person has, while the visit is not too near.
    public let answerSeconds: Int64

    /// At most so many are asked about one place in one round.
    public static let asksMax = 2047
    /// A step is so large a part of the time in which people can be asked…
    static let stepParts: Int64 = 20
    /// …and no shorter than this.
    static let stepSecondsMin: Int64 = 60
    /// So many steps of the clinic's usual length are the whole time of one
    /// person: in the first of them the place is asked of nobody else.
    static let answerSteps: Int64 = 2

    public init(began: Instant, start: Instant, stepSeconds: Int64, answerSeconds: Int64) {
        self.began = began
        self.start = start
        self.stepSeconds = max(1, stepSeconds)
        self.answerSeconds = max(1, answerSeconds)
    }

    /// The pace of a round that begins now.
    public init(beginning now: Instant, start: Instant, rule: OfferRule) {
        let usual = Int64(rule.answerMinutes) * 60
        let left = max(0, start - now - OfferTiming.nearestSeconds)
        self.init(
            began: now, start: start, stepSeconds: min(usual, max(Self.stepSecondsMin, left / Self.stepParts)),
            answerSeconds: Self.answerSteps * usual)
    }

    /// Later than this nobody is asked.
    public var lastAsk: Instant { start - OfferTiming.nearestSeconds }

    /// Until when somebody who is asked now can answer.
    public func until(askedAt now: Instant) -> Instant {
        now + min(answerSeconds, max(OfferTiming.answerSecondsMin, lastAsk - now))
    }

    /// How many should have been asked by now, those who said no left out:
    /// another stands in for each of them at once.
    func wanted(at now: Instant) -> Int {
        guard now <= lastAsk else { return 0 }
        let steps = min(max(0, now - began) / stepSeconds, 32)
        return min(Self.asksMax, (1 << (Int(steps) + 1)) - 1)
    }

    /// When more are wanted than now; `nil` when never.
    func nextStep(after now: Instant) -> Instant? {
        let next = began + (max(0, now - began) / stepSeconds + 1) * stepSeconds
        return next <= lastAsk && wanted(at: next) > wanted(at: now) ? next : nil
    }

    /// Less than this by day is no time to answer: silence then says nothing.
    public static let silenceSecondsMin: Int64 = 10 * 60

    /// Whether somebody who did not answer is asked if they still wait, before
    /// they are asked anything else. Near places and the night put nobody to
    /// sleep who is there.
    public static func countsAsSilence(made: Instant, until: Instant, atNight: Bool) -> Bool {
        !atNight && until - made >= silenceSecondsMin
    }
}
