import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Serving
import UseCases

extension Site {
    @Sendable func home(_ visit: Visit) async throws -> Response {
        if let suspended = suspendedHome(visit.call) { return suspended }
        if let kept = visit.query(.query).flatMap({ SealedSearch.open($0, visit.session.secret) }) {
            return answer(HomePage(frame: frame(visit), fields: kept), visit.session)
        }
        let clinic = visit.query(.clinic, as: ClinicID.self).flatMap { house.node.directory.clinic($0) }
        let fields = SearchFields(place: clinic.map(placeText) ?? "")
        return answer(HomePage(frame: frame(visit), fields: fields), visit.session)
    }

    /// A clinic's place as one would type it: its postal code where that says
    /// enough, else its municipality.
    func placeText(_ clinic: Clinic) -> String {
        let code = clinic.address.postalCode.description
        if case .fsa = house.node.places.find(code) { return code }
        return clinic.address.municipality
    }

    /// Seals what was asked into an address of its own: the list can be
    /// reloaded, and says nothing to whoever sees the address.
    @Sendable func search(_ visit: Visit) async throws -> Response {
        let paths = Paths(visit.language)
        let query = try SealedSearch.seal(SearchFields(visit.form), visit.session.secret)
        // What is wrong with it is said there as well.
        return seeOther(visit.form.asksForOtherLanguage ? paths.home(query: query) : paths.openings(query: query))
    }

    @Sendable func openings(_ visit: Visit) async throws -> Response {
        // An address from another browser or an older session: ask anew.
        guard let query = visit.query(.query), let fields = SealedSearch.open(query, visit.session.secret) else {
            return answer(SearchAgainPage(frame: frame(visit)), visit.session)
        }
        var search: OpeningSearch
        let placeName: String?
        switch understood(fields, visit.instant) {
        case .failure(let problem):
            let page = HomePage(frame: frame(visit), fields: fields, problems: problem.problems)
            return answer(page, status: .unprocessableContent, visit.session)
        case .success(let understood): (search, placeName) = (understood.search, understood.placeName)
        }
        search.cursor = visit.query(.after)
        let found = try reception.findOpenings(search, visit.context)
        guard !found.openings.isEmpty else {
            let page = NoResultsPage(
                frame: frame(visit), query: query, fields: fields, placeName: placeName, clinics: nearest(search.near))
            return answer(page, visit.session)
        }
        let page = ResultsPage(
            frame: frame(visit), query: query, fields: fields, placeName: placeName,
            openings: found.openings.map { view($0) }, next: found.next, isContinuation: search.cursor != nil,
            ageSeconds: Int(visit.instant - found.asOf),
            closed: reception.closedClinics(near: search).map { NearbyClinic(clinic: $0.clinic, distanceMetres: $0.metres) })
        return answer(page, visit.session)
    }

    struct Understood {
        var search: OpeningSearch
        /// As it was understood; `nil` for the browser's position.
        var placeName: String?
    }

    struct Misunderstood: Error {
        var problems: [SearchProblem]
    }

    /// What the fields of the form mean, now.
    func understood(_ fields: SearchFields, _ now: Instant) -> Result<Understood, Misunderstood> {
        var problems: [SearchProblem] = []
        let place = place(fields)
        if case .failure(let problem) = place { problems.append(problem.problem) }
        if fields.reason == nil { problems.append(.reasonMissing) }
        let window = window(fields, now)
        if case .failure(let problem) = window { problems.append(problem.problem) }
        guard case .success(let (near, name)) = place, case .success(let (from, until)) = window, let reason = fields.reason else {
            return .failure(Misunderstood(problems: problems))
        }
        let search = OpeningSearch(
            near: near, radiusKilometres: fields.radiusKilometres, reason: reason, from: from, until: until,
            modality: fields.modality, language: fields.language)
        return .success(Understood(search: search, placeName: name))
    }

    struct OneProblem: Error {
        var problem: SearchProblem
    }

    func place(_ fields: SearchFields) -> Result<(GeographicPosition, String?), OneProblem> {
        if !fields.position.isEmpty, case .success(let position) = reception.resolvePlace(fields.position) {
            return .success((position, nil))
        }
        guard !fields.place.isEmpty else { return .failure(OneProblem(problem: .placeMissing)) }
        switch house.node.places.find(fields.place) {
        case .fsa(let code, _, let position): return .success((position, code))
        case .municipality(let name, let position): return .success((position, name))
        case .ruralFSA: return .failure(OneProblem(problem: .placeRural))
        case .several(let names): return .failure(OneProblem(problem: .placeAmbiguous(names)))
        case .unknown: return .failure(OneProblem(problem: .placeUnknown))
        }
    }

    func window(_ fields: SearchFields, _ now: Instant) -> Result<(Instant?, Instant?), OneProblem> {
        let zone = mainZone
        let today = today(now)
        func start(_ days: Int) -> Instant { zone.startOfDay(today.advanced(byDays: days)) }
        switch fields.window {
        case .soonest: return .success((nil, nil))
        case .today: return .success((nil, start(1)))
        case .tomorrow: return .success((start(1), start(2)))
        case .week: return .success((nil, start(7)))
        case .date:
            guard let date = LocalDate(fields.date) else { return .failure(OneProblem(problem: .dateInvalid)) }
            guard date >= today else { return .failure(OneProblem(problem: .datePast)) }
            return .success((zone.startOfDay(date), nil))
        }
    }

    /// Clinics to phone when nothing is open.
    private func nearest(_ position: GeographicPosition) -> [NearbyClinic] {
        house.node.directory.nearest(position).prefix(5).map { NearbyClinic(clinic: $0.clinic, distanceMetres: $0.metres) }
    }
}

extension SearchFields {
    /// Longest place that is read, in characters.
    private static let placeMax = 80

    init(_ form: URLEncodedForm) {
        self.init()
        let choice = form[.placeChoice] ?? ""
        place = form.line(choice.isEmpty ? .place : .placeChoice, max: Self.placeMax)
        position = choice.isEmpty ? String((form[.position] ?? "").prefix(40)) : ""
        reason = form[.reason, as: Reason.self]
        window = form[.window, as: SearchWindow.self] ?? .soonest
        date = String((form[.date] ?? "").prefix(10))
        modality = form[.modality].flatMap { Modality(code: $0) }
        language = form[.language, as: Language.self]
        let radius = form[.radius, as: Int.self] ?? Self.radiusDefault
        radiusKilometres = Self.radii.contains(radius) ? radius : Self.radiusDefault
    }
}
