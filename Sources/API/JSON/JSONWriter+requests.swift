import Bytes
import Patients
import Scheduling
import UseCases

/// How standing requests and offers look in the API.
extension JSONWriter {
    mutating func request(_ own: OwnRequest, _ zones: any ZoneDatabase) {
        let wish = own.request.wish
        object { writer in
            writer.member("request", own.request.id.description)
            writer.member("state", own.state.code)
            writer.member("since", RFC3339.format(own.request.since))
            writer.member("minutes", own.request.minutes)
            writer.member("radius_km", wish.radiusKilometres)
            writer.member("from", RFC3339.format(wish.from))
            writer.member("until", RFC3339.format(wish.until))
            writer.strings("days", wish.days.days.map(\.code))
            writer.member("earliest", wish.earliest.description)
            writer.member("latest", wish.latest.description)
            writer.strings("modalities", wish.modalities.modalities.map(\.code))
            writer.strings("languages", Language.allCases.filter { wish.languages.contains($0.asSet) }.map(\.rawValue))
            writer.member("notice_minutes", wish.noticeMinutes)
            writer.member("clinic", wish.clinic?.description)
            writer.member("practitioner", wish.practitioner?.description)
            writer.member("code_expires_at", own.state == .unconfirmed ? RFC3339.format(own.codeUntil) : nil)
            writer.name("ranks")
            writer.array { writer in for rank in own.ranks { writer.rank(rank) } }
            writer.name("offer")
            if let offer = own.offer { writer.offer(offer, zones.rules(of: offer.opening.clinic.zone)) } else { writer.null() }
            writer.member("appointment", own.served?.id.description)
            writer.member("replaces", own.replaces?.id.description)
        }
    }

    private mutating func rank(_ rank: ClinicRank) {
        object { writer in
            writer.name("clinic")
            writer.clinic(rank.clinic)
            writer.member("position", rank.position)
            writer.member("count", rank.count)
            writer.name("distance_km")
            writer.kilometres(rank.metres)
            writer.name("usual_seconds")
            if let seconds = rank.usualSeconds { writer.integer(Int(seconds)) } else { writer.null() }
            writer.member("rule", rank.clinic.offerRule.description)
        }
    }

    private mutating func offer(_ own: OwnOffer, _ rules: ZoneRules?) {
        let opening = own.opening
        object { writer in
            writer.member("offer", own.offer.id.description)
            writer.member("slot", opening.slot.description)
            writer.times(opening.start, opening.end, opening.clinic.zone, rules)
            writer.member("modality", opening.modality.code)
            writer.name("clinic")
            writer.clinic(opening.clinic)
            writer.member("expires_at", RFC3339.format(own.offer.expires))
            writer.member("state", own.offer.state == .wanted ? "wanted" : "open")
        }
    }

    private mutating func strings(_ name: StaticString, _ values: [String]) {
        self.name(name)
        array { writer in for value in values { writer.string(value) } }
    }
}

extension RequestState {
    /// Its name in the API.
    var code: String {
        switch self {
        case .unconfirmed: "unconfirmed"
        case .waiting: "waiting"
        case .asleep: "asleep"
        case .served: "served"
        case .left: "left"
        case .lapsed: "lapsed"
        case .replaced: "replaced"
        }
    }
}

extension Weekday {
    /// Its name in the API.
    var code: String {
        switch self {
        case .monday: "monday"
        case .tuesday: "tuesday"
        case .wednesday: "wednesday"
        case .thursday: "thursday"
        case .friday: "friday"
        case .saturday: "saturday"
        case .sunday: "sunday"
        }
    }

    /// `nil` for anything but a `code`.
    init?(code: String) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
