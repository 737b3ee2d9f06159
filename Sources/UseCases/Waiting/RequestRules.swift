import Scheduling

/// What a request must satisfy. Everything found is reported at once.
enum RequestRules {
    static func check(_ filing: RequestFiling, on today: LocalDate, now: Instant, _ house: House) throws(Refusal) {
        var problems = filing.particulars.problems(on: today).map { BookingRules.field($0, of: filing.particulars, today) }
        // Offers go to the contact that the code came to.
        if filing.particulars.channel == .email, filing.particulars.email == nil { problems.append(FieldProblem(.email, .missing)) }
        problems += BookingRules.channelProblems(filing.particulars, sendsTexts: house.sendsTexts)
        if !filing.consents { problems.append(FieldProblem(.consent, .missing)) }
        problems += self.problems(of: filing.wish, now: now, house)
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    static func problems(of wish: Wish, now: Instant, _ house: House) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        func check(_ isSound: Bool, _ field: BookingField, _ problem: FieldProblem.Problem = .implausible) {
            if !isSound { problems.append(FieldProblem(field, problem)) }
        }
        check(Wish.radii.contains(wish.radiusKilometres), .radiusKilometres)
        check(wish.until > max(now, wish.from), .until)
        check(wish.until - now <= Int64(StandingRequest.daysMax) * 86_400, .until)
        check(!wish.days.isEmpty && wish.days.isSubset(of: .all), .days, .missing)
        check(wish.earliest < wish.latest, .latest)
        check(!wish.modalities.isEmpty && wish.modalities.isSubset(of: .all), .modality, .missing)
        check(!wish.languages.isEmpty && wish.languages.isSubset(of: [.french, .english]), .language, .missing)
        check((0...Wish.noticeMax).contains(wish.noticeMinutes), .notice)
        check(wish.clinic.map { house.directory.clinic($0) != nil } ?? true, .clinic)
        check(wish.practitioner.map { house.directory.practitioner($0) != nil } ?? true, .practitioner)
        return problems
    }
}
