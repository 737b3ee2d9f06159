public import Scheduling

/// A freed place and who was asked about it. The place is held for the round
/// and for nobody in it: it goes to the first in the published order who said
/// yes, as soon as all before them have said no or let their time go by.
/// Speed never becomes the order: a yes from further back waits for those
/// before, however quick it was.
///
/// A value that decides; it asks and writes nothing.
public struct AskRound: Hashable, Sendable {
    public let pace: AskPace
    /// In the published order.
    public private(set) var asks: [Ask]

    public init(pace: AskPace, asks: [Ask] = []) {
        self.pace = pace
        self.asks = asks.sorted { $0.key < $1.key }
    }

    /// What is due.
    public enum Step: Hashable, Sendable {
        /// The place is theirs.
        case give(RequestID)
        /// So many more are to be asked, the next in the published order.
        case ask(Int)
        /// Nothing before then, unless somebody answers.
        case wait(until: Instant)
        /// Nobody wants it, or nobody is left who could be asked.
        case over
    }

    /// - Parameter isLineEmpty: nobody else whom the place suits can be asked just now.
    public func step(at now: Instant, isLineEmpty: Bool = false) -> Step {
        var firstOpen: Instant?
        var hasYes = false
        for ask in asks {
            if ask.answer == .yes {
                guard firstOpen != nil else { return .give(ask.key.request) }
                hasYes = true
                // Who stands behind a yes decides nothing any more.
                break
            }
            if ask.isOpen(at: now) { firstOpen = min(firstOpen ?? ask.until, ask.until) }
        }
        // The place will go to somebody: nobody else needs to be asked.
        if hasYes, let firstOpen { return .wait(until: firstOpen) }
        if !isLineEmpty {
            let missing = missing(at: now)
            if missing > 0 { return .ask(missing) }
        }
        // A line that is empty now may not be so at the next step.
        guard let firstOpen else { return .over }
        return .wait(until: [pace.nextStep(after: now), firstOpen].compactMap { $0 }.min() ?? firstOpen)
    }

    /// Whether a yes of theirs would have the place at once.
    public func wouldGet(_ request: RequestID, at now: Instant) -> Bool {
        for ask in asks {
            if ask.key.request == request { return ask.answer != .no && (ask.answer == .yes || ask.isOpen(at: now)) }
            if ask.answer == .yes || ask.isOpen(at: now) { return false }
        }
        return false
    }

    private func missing(at now: Instant) -> Int {
        guard asks.count < AskPace.asksMax else { return 0 }
        let declined = asks.count { $0.answer == .no }
        return min(pace.wanted(at: now) - (asks.count - declined), AskPace.asksMax - asks.count)
    }

    public mutating func add(_ more: [Ask]) {
        asks += more
        asks.sort { $0.key < $1.key }
    }

    /// Writes down an answer. After their time, twice, or from somebody who
    /// was not asked it changes nothing; a yes may become a no.
    ///
    /// - Returns: whether it counts.
    public mutating func answer(_ request: RequestID, _ answer: Ask.Answer, at now: Instant) -> Bool {
        guard let index = asks.firstIndex(where: { $0.key.request == request }) else { return false }
        let isWithdrawn = asks[index].answer == .yes && answer == .no
        guard asks[index].isOpen(at: now) || isWithdrawn else { return false }
        asks[index].answer = answer
        return true
    }
}
