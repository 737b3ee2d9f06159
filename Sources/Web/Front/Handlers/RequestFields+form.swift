import Scheduling
import UseCases

extension RequestFields {
    init(_ form: URLEncodedForm) {
        self.init()
        func text(_ field: Field, max: Int = 10) -> String { String((form[field.rawValue] ?? "").prefix(max)).trimmedSpaces }
        search = SearchFields(form)
        // In this form the plain name stands for the language of messages.
        search.language = Language(rawValue: text(.serviceLanguage))
        if let radius = Int(text(.radius)), Wish.radii.contains(radius) { search.radiusKilometres = radius }
        from = text(.from)
        until = text(.until)
        days = WeekdaySet(Weekday.allCases.filter { form[$0.field.rawValue] == "yes" })
        earliest = LocalTime(text(.earliest))
        latest = LocalTime(text(.latest))
        noticeMinutes = Int(text(.notice)).flatMap { (0...Wish.noticeMax).contains($0) ? $0 : nil } ?? Self.noticeDefault
        clinic = ClinicID(text(.clinic, max: 40))
        about = ClinicID(text(.about, max: 40)) ?? clinic
        instead = AppointmentID(text(.instead, max: 40))
        acceptsNights = form[Field.nights.rawValue] == "yes"
        isReferred = form[Field.referral.rawValue] == "yes"
    }
}

extension BookingFields {
    /// Everything to mend of the person, where offers need somewhere to go;
    /// or the particulars. The reason is asked with the wish.
    func waiting(in pageLanguage: Language, on today: LocalDate) -> (particulars: Particulars?, problems: [BookingProblem]) {
        do throws(Incomplete) {
            let particulars = try particulars(in: pageLanguage, on: today)
            return particulars.channel == .email && particulars.email == nil ? (nil, [.emailMissing]) : (particulars, [])
        } catch {
            var problems = error.problems.filter { $0 != .reasonMissing && $0 != .contactMissing }
            if channel == .email, email.isEmpty { problems.insert(.emailMissing, at: problems.firstIndex(of: .consentMissing) ?? problems.endIndex) }
            return (nil, problems)
        }
    }
}

extension RequestProblem {
    /// Where the form shows what a verb found; `nil` for fields it does not have.
    init?(_ problem: FieldProblem) {
        switch problem.field {
        case .days: self = .daysMissing
        case .latest: self = .latestTooEarly
        case .until: self = .untilInvalid
        default: return nil
        }
    }
}

extension Site {
    struct Mistaken: Error {
        var problems: [RequestProblem]
    }

    /// What the fields of a wish mean, now.
    ///
    /// - Parameter kept: what stands; an empty place leaves it where it is.
    func wish(_ fields: RequestFields, _ now: Instant, keeping kept: Wish? = nil) throws(Mistaken) -> Wish {
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
        let until = self.until(fields, from: from, now, &problems)
        if fields.days.isEmpty { problems.append(.daysMissing) }
        let earliest = fields.earliest ?? .midnight, latest = fields.latest ?? .endOfDay
        if earliest >= latest { problems.append(.latestTooEarly) }
        guard problems.isEmpty, let cell else { throw Mistaken(problems: problems) }
        return Wish(
            cell: cell, radiusKilometres: fields.search.radiusKilometres, from: from, until: until, days: fields.days,
            earliest: earliest, latest: latest, modalities: fields.search.modality.map { ModalitySet($0) } ?? .all,
            languages: fields.search.language?.asSet ?? [.french, .english], clinic: fields.clinic,
            practitioner: kept?.practitioner, noticeMinutes: fields.noticeMinutes)
    }

    private func from(_ fields: RequestFields, _ now: Instant, _ problems: inout [RequestProblem]) -> Instant {
        guard !fields.from.isEmpty else { return now }
        guard let date = LocalDate(fields.from) else {
            problems.append(.fromInvalid)
            return now
        }
        return max(now, mainZone.startOfDay(date))
    }

    /// The end of the last day, and never later than a request may wait.
    private func until(_ fields: RequestFields, from: Instant, _ now: Instant, _ problems: inout [RequestProblem]) -> Instant {
        guard let date = LocalDate(fields.until) else {
            problems.append(.untilInvalid)
            return now
        }
        let today = today(now)
        if date > today.advanced(byDays: StandingRequest.daysMax) {
            problems.append(.untilTooFar)
            return now
        }
        let end = min(mainZone.startOfDay(date.advanced(byDays: 1)), now + Int64(StandingRequest.daysMax) * 86_400)
        if end <= from { problems.append(.untilPast) }
        return end
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
