public import Scheduling

/// The pages of a clinic and of a practitioner.
extension Phrase {
    public static let allDay = Phrase("toute la journée", "all day")
    public static let hoursTitle = Phrase("Heures de consultation", "Consultation hours")
    public static let hoursUnknown = Phrase(
        "Aucune heure n'est publiée pour le moment. La clinique répond au téléphone.",
        "No hours are published for the moment. The clinic answers the phone."
    )
    /// In the row of a weekday or of a date.
    public static let hoursNone = Phrase("aucune", "none")
    public static let hoursIrregular = Phrase(
        "Ces heures changent d'une date à l'autre : la recherche montre ce qui est libre.",
        "These hours vary from one date to the next: the search shows what is open."
    )
    /// When another week begins to hold.
    public static func hoursFrom(_ date: LocalDate) -> Phrase {
        Phrase("À partir du \(date.dayAndMonth(in: .french))", "From \(date.dayAndMonth(in: .english))")
    }
    public static let otherDatesTitle = Phrase("Dates à part", "Dates that differ")
    public static let closedOnGoodFriday = Phrase(
        "Aucune consultation les jours fériés du Québec, dont le Vendredi saint.",
        "No consultations on Québec's public holidays, including Good Friday."
    )
    public static let closedOnEasterMonday = Phrase(
        "Aucune consultation les jours fériés du Québec, dont le lundi de Pâques.",
        "No consultations on Québec's public holidays, including Easter Monday."
    )

    public static let gettingThere = Phrase("Pour s'y rendre", "Getting there")
    public static let nextOpening = Phrase("Prochaine ouverture", "Next opening")
    public static let teamTitle = Phrase("Qui reçoit ici", "Who sees patients here")
    public static let whereAndWhen = Phrase("Où et quand", "Where and when")
    public static let allClinics = Phrase("Toutes les cliniques", "All clinics")
}

extension EasterChoice {
    /// What a clinic that observes Québec's holidays says of them.
    public var closing: Phrase { self == .goodFriday ? .closedOnGoodFriday : .closedOnEasterMonday }
}

extension Holiday.Name {
    public var words: Phrase {
        switch self {
        case .newYear: Phrase("jour de l'An", "New Year's Day")
        case .goodFriday: Phrase("Vendredi saint", "Good Friday")
        case .easterMonday: Phrase("lundi de Pâques", "Easter Monday")
        case .patriots: Phrase("Journée nationale des patriotes", "National Patriots' Day")
        case .nationalHoliday: Phrase("fête nationale du Québec", "Québec's National Holiday")
        case .canadaDay: Phrase("fête du Canada", "Canada Day")
        case .labourDay: Phrase("fête du Travail", "Labour Day")
        case .thanksgiving: Phrase("Action de grâces", "Thanksgiving")
        case .christmas: Phrase("Noël", "Christmas Day")
        }
    }
}
