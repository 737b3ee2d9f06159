import Scheduling

/// One thing that somebody asks of a place.
///
/// A place suits when it does in each of these, so what a facet allows is
/// found by asking `StandingRequest.suits` on behalf of somebody who asks for
/// nothing else: the rules stand there alone.
enum WishFacet: Hashable {
    case minutes(Int)
    case days(WeekdaySet)
    case earliest(LocalTime)
    case latest(LocalTime)
    case modalities(ModalitySet)
    case languages(LanguageSet)
    case clinic(ClinicID?)
    case practitioner(PractitionerID?)
    case traits(StandingRequest.Traits)

    /// All but the window and the notice, which places in order of time make
    /// a stretch (`WishTable.stretch`).
    static func facets(of request: StandingRequest) -> [WishFacet] {
        let wish = request.wish
        return [
            .minutes(request.minutes), .days(wish.days), .earliest(wish.earliest), .latest(wish.latest), .modalities(wish.modalities),
            .languages(wish.languages), .clinic(wish.clinic), .practitioner(wish.practitioner), .traits(request.traits),
        ]
    }

    /// Adds it to what somebody asks for.
    func narrow(_ request: inout StandingRequest) {
        switch self {
        case .minutes(let minutes): request.minutes = minutes
        case .days(let days): request.wish.days = days
        case .earliest(let time): request.wish.earliest = time
        case .latest(let time): request.wish.latest = time
        case .modalities(let modalities): request.wish.modalities = modalities
        case .languages(let languages): request.wish.languages = languages
        case .clinic(let clinic): request.wish.clinic = clinic
        case .practitioner(let practitioner): request.wish.practitioner = practitioner
        case .traits(let traits): request.traits = traits
        }
    }

    /// Somebody whom every place suits that suits anybody.
    static func anybody(near position: GeographicPosition) -> StandingRequest {
        StandingRequest(
            id: RequestID(high: 0, low: 0), since: .distantPast,
            wish: Wish(
                cell: PlaceCell(position), radiusKilometres: Wish.radii.upperBound, from: Instant(seconds: .min),
                until: Instant(seconds: .max), languages: LanguageSet(rawValue: .max), noticeMinutes: Int(Int32.min)),
            traits: [.underTwo, .referral, .nightOffers], minutes: .min)
    }
}
