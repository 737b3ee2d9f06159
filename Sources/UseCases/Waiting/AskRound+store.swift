package import Scheduling
package import Store
package import Waiting

extension AskRound {
    /// As the store has it.
    package init(_ round: OfferRound, _ start: Instant, _ offers: [OfferRow]) {
        self.init(
            pace: AskPace(round, start),
            asks: offers.compactMap { row in
                guard let why = OfferReasons(row.why) else { return nil }
                let answer: Ask.Answer? =
                    switch row.offer.state {
                    case .open, .expired: nil
                    case .wanted, .accepted: .yes
                    case .refused, .withdrawn, .passed: .no
                    }
                return Ask(key: why.key(of: row.offer.request), until: row.offer.expires, answer: answer)
            })
    }
}

extension AskPace {
    package init(_ round: OfferRound, _ start: Instant) {
        self.init(began: round.began, start: start, stepSeconds: round.stepSeconds, answerSeconds: round.answerSeconds)
    }
}
