public import Scheduling
public import UseCases

/// What a request must satisfy. Everything found is reported at once.
enum RequestRules {
    static func check(_ filing: RequestFiling, on today: LocalDate, now: Instant, _ node: Node) throws(Refusal) {
        let problems =
            BookingRules.problems(
                filing.particulars, for: .waiting, consents: filing.consents, on: today, sendsTexts: node.sendsTexts
            ).map(FieldProblem.person) + self.problems(of: filing.wish, now: now, node).map(FieldProblem.wish)
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    static func problems(of wish: Wish, now: Instant, _ node: Node) -> [WishProblem] {
        var problems: [WishProblem] = []
        func check(_ isSound: Bool, _ problem: WishProblem) {
            if !isSound { problems.append(problem) }
        }
        check(Wish.radii.contains(wish.radiusKilometres), .radiusUnknown)
        check(wish.until > max(now, wish.from), .untilPast)
        check(wish.until - now <= Int64(StandingRequest.daysMax) * 86_400, .untilTooFar)
        check(!wish.days.isEmpty && wish.days.isSubset(of: .all), .daysMissing)
        check(wish.earliest < wish.latest, .latestTooEarly)
        check((0...Wish.noticeMax).contains(wish.noticeMinutes), .noticeUnknown)
        check(!wish.modalities.isEmpty && wish.modalities.isSubset(of: .all), .modalityMissing)
        check(!wish.languages.isEmpty && wish.languages.isSubset(of: [.french, .english]), .languageMissing)
        check(wish.clinic.map { node.directory.openClinic($0) != nil } ?? true, .clinicUnknown)
        check(wish.practitioner.map { node.directory.practitioner($0)?.isRemoved == false } ?? true, .practitionerUnknown)
        return problems
    }
}

extension Requests {
    /// What is wrong with a wish, in the order of the form; empty when a
    /// request may wait like this. For a form that has more to say at once.
    public func problems(of wish: Wish, _ context: Context) -> [WishProblem] {
        RequestRules.problems(of: wish, now: context.instant, node)
    }
}
