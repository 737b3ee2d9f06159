import Pages
import Patients
import Scheduling
import Serving
import UseCases

extension RequestFields {
    init(_ form: URLEncodedForm) {
        self.init()
        func text(_ field: Field, max: Int = 10) -> String { form.line(field, max: max) }
        search = SearchFields(form)
        // In this form the plain name stands for the language of messages.
        search.language = Language(rawValue: text(.serviceLanguage))
        if let radius = Int(text(.radius)), Wish.radii.contains(radius) { search.radiusKilometres = radius }
        from = text(.from)
        until = text(.until)
        days = WeekdaySet(Weekday.allCases.filter { form[$0.field] == "yes" })
        earliest = LocalTime(text(.earliest))
        latest = LocalTime(text(.latest))
        noticeMinutes = Int(text(.notice)).flatMap { (0...Wish.noticeMax).contains($0) ? $0 : nil } ?? Self.noticeDefault
        clinic = ClinicID(text(.clinic, max: 40))
        about = ClinicID(text(.about, max: 40)) ?? clinic
        instead = AppointmentID(text(.instead, max: 40))
        acceptsNights = form[.nights] == "yes"
        isReferred = form[.referral] == "yes"
    }
}

extension RequestProblem {
    /// `nil` for what this form has no field for and fills in by itself.
    init?(_ problem: WishProblem) {
        switch problem {
        case .untilPast: self = .untilPast
        case .untilTooFar: self = .untilTooFar
        case .daysMissing: self = .daysMissing
        case .latestTooEarly: self = .latestTooEarly
        case .radiusUnknown, .noticeUnknown, .modalityMissing, .languageMissing, .clinicUnknown, .practitionerUnknown: return nil
        }
    }
}

extension RequestProblem {
    /// As it waits with a form.
    var code: String {
        switch self {
        case .search(.reasonMissing): "wish.reasonMissing"
        case .search: "wish.place"
        case .fromInvalid: "wish.fromInvalid"
        case .untilInvalid: "wish.untilInvalid"
        case .untilPast: "wish.untilPast"
        case .untilTooFar: "wish.untilTooFar"
        case .daysMissing: "wish.daysMissing"
        case .latestTooEarly: "wish.latestTooEarly"
        case .notSaved: "wish.notSaved"
        case .alreadyFiled: "wish.alreadyFiled"
        case .insteadGone: "wish.insteadGone"
        }
    }

    /// - Parameter place: what is wrong with a place is found in it again.
    init?(code: String, _ fields: RequestFields, place: (SearchFields) -> Result<(GeographicPosition, String?), Site.OneProblem>) {
        if code == "wish.place" {
            guard case .failure(let found) = place(fields.search) else { return nil }
            self = .search(found.problem)
            return
        }
        let others: [RequestProblem] = [
            .search(.reasonMissing), .fromInvalid, .untilInvalid, .untilPast, .untilTooFar, .daysMissing, .latestTooEarly, .notSaved,
            .alreadyFiled,
            .insteadGone,
        ]
        guard let problem = others.first(where: { $0.code == code }) else { return nil }
        self = problem
    }
}

extension Site {
    struct Mistaken: Error {
        var problems: [RequestProblem]
    }

    /// In the place of one that could not be read.
    private static let anywhere = PlaceCell(GeographicPosition(latitudeMicrodegrees: 0, longitudeMicrodegrees: 0)!)

    /// What the fields of a wish mean, now.
    ///
    /// - Parameter kept: what stands; an empty place leaves it where it is.
    /// - Throws: `Mistaken` with everything to mend, at once; `.invalid` for
    ///   what this form has no field for.
    func wish(_ fields: RequestFields, _ context: Context, keeping kept: Wish? = nil) throws -> Wish {
        let now = context.instant
        var problems: [RequestProblem] = []
        var cell = kept?.cell
        if kept == nil || !fields.search.place.isEmpty || !fields.search.position.isEmpty {
            switch place(fields.search) {
            case .success(let (position, _)): cell = PlaceCell(position)
            case .failure(let problem): problems.append(.search(problem.problem))
            }
        }
        if kept == nil, fields.search.reason == nil { problems.append(.search(.reasonMissing)) }
        let from = self.from(fields, now, &problems)
        let until = self.until(fields, now, &problems)
        let wish = Wish(
            cell: cell ?? Self.anywhere, radiusKilometres: fields.search.radiusKilometres,
            from: from, until: until, days: fields.days,
            earliest: fields.earliest ?? .midnight, latest: fields.latest ?? .endOfDay,
            modalities: fields.search.modality.map { ModalitySet($0) } ?? .all,
            languages: fields.search.language?.asSet ?? [.french, .english], clinic: fields.clinic,
            practitioner: kept?.practitioner, noticeMinutes: fields.noticeMinutes)
        // What could not be read is said once.
        let unread = Set(problems.map(\.field))
        for problem in requests.problems(of: wish, context) {
            guard let problem = RequestProblem(problem) else { throw Refusal.invalid([.wish(problem)]) }
            if !unread.contains(problem.field) { problems.append(problem) }
        }
        guard problems.isEmpty, cell != nil else { throw Mistaken(problems: problems) }
        return wish
    }

    private func from(_ fields: RequestFields, _ now: Instant, _ problems: inout [RequestProblem]) -> Instant {
        guard !fields.from.isEmpty else { return now }
        guard let date = LocalDate(fields.from) else {
            problems.append(.fromInvalid)
            return now
        }
        return max(now, mainZone.startOfDay(date))
    }

    /// The end of the last day: of the last one that a request may wait, the
    /// hour at which it was filed.
    private func until(_ fields: RequestFields, _ now: Instant, _ problems: inout [RequestProblem]) -> Instant {
        guard let date = LocalDate(fields.until) else {
            problems.append(.untilInvalid)
            return now
        }
        let end = mainZone.startOfDay(date.advanced(byDays: 1))
        return date > today(now).advanced(byDays: StandingRequest.daysMax) ? end : min(end, now + Int64(StandingRequest.daysMax) * 86_400)
    }
}

extension RequestFields {
    /// From a search: where, how and by when, as it was asked.
    init(_ search: SearchFields, on today: LocalDate) {
        self.init()
        self.search = search
        var last = today.advanced(byDays: StandingRequest.daysDefault)
        switch search.window {
        case .soonest: break
        case .today: last = today
        case .tomorrow: (from, last) = (today.advanced(byDays: 1).description, today.advanced(byDays: 1))
        case .week: last = today.advanced(byDays: 6)
        case .date:
            if let date = LocalDate(search.date), date > today {
                from = date.description
                last = min(date.advanced(byDays: StandingRequest.daysDefault), today.advanced(byDays: StandingRequest.daysMax))
            }
        }
        until = last.description
    }

    /// What stands, to be changed.
    init(_ wish: Wish, acceptsNights: Bool, from: LocalDate?, until: LocalDate) {
        self.init()
        search.radiusKilometres = wish.radiusKilometres
        search.modality = wish.modalities == .all ? nil : wish.modalities.modalities.first
        search.language = wish.languages == [.french, .english] ? nil : Language.allCases.first { wish.languages.contains($0.asSet) }
        self.from = from?.description ?? ""
        self.until = until.description
        days = wish.days
        earliest = wish.earliest == .midnight ? nil : wish.earliest
        latest = wish.latest == .endOfDay ? nil : wish.latest
        noticeMinutes = wish.noticeMinutes
        clinic = wish.clinic
        self.acceptsNights = acceptsNights
    }
}
