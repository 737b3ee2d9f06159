public import Scheduling

/// What the person reads of who opened their particulars.
extension Phrase {
    public static let openingsTitle = Phrase("Qui a ouvert vos renseignements", "Who has opened your information")
    public static let openingsLead = Phrase(
        "Chaque ouverture est inscrite avant d'avoir lieu. Les voici par jour et par rôle, sans nom.",
        "Each opening is recorded before it happens. Here they are by day and by role, without names."
    )
    public static let openingsNone = Phrase("Personne, pour le moment.", "Nobody, so far.")
    public static let openingsUnknown = Phrase(
        "La liste ne peut être montrée pour le moment. Rien ne s'ouvre sans y être inscrit.",
        "The list cannot be shown for the moment. Nothing opens without being recorded in it."
    )
    public static let openingsShortened = Phrase("Les plus anciennes ne sont pas montrées.", "The oldest are not shown.")
    public static let openingsYou = Phrase(
        "« Vous » compte aussi quiconque a votre lien. Une ouverture vous étonne? Appelez la clinique.",
        "\u{201C}You\u{201D} also counts anyone who has your link. Does an opening surprise you? Call the clinic."
    )
    public static let openingsTitleAtDesk = Phrase("Qui a ouvert ces renseignements", "Who has opened this information")
    public static let openingsAtDesk = Phrase(
        "La personne voit la même liste sur sa page.", "The person sees the same list on their page.")
    /// Before the number of a leaf of the public log.
    public static let provenLeaf = Phrase("prouvé, feuille", "proven, leaf")
    public static let provenLeaves = Phrase("prouvé, feuilles", "proven, leaves")
    public static let openingsProof = Phrase(
        "Chaque numéro donne un fichier : avec lui, n'importe qui peut vérifier que cette ouverture est inscrite au registre public, sans devoir nous croire.",
        "Each number is a file: with it, anyone can check that this opening is in the public log, without taking our word for it."
    )
    public static let openedByPersonAtDesk = Phrase("La personne, par son lien", "The person, by their link")
    public static let openedByReception = Phrase("La réception de la clinique", "The clinic's reception")
    public static let openedByManager = Phrase("La gestion de la clinique", "The clinic's management")
    public static let openedByPractitioner = Phrase("Une ou un professionnel de la clinique", "A clinician at the clinic")
    public static let openedByClinic = Phrase("La clinique", "The clinic")
    public static let openedByPerson = Phrase("Vous, par votre lien", "You, by your link")
    public static let openedByService = Phrase(
        "Le service lui-même, sans que personne ne lise", "The service itself, without anyone reading")

    /// How far the list goes.
    ///
    /// - Parameters: the time in words of each language.
    public static func openingsAsOf(french: String, english: String) -> Phrase {
        Phrase(
            "Cette liste s'arrête \(french) : les ouvertures suivantes y paraîtront dans quelques minutes.",
            "This list stops on \(english): later openings will appear in a few minutes."
        )
    }

    /// `(3 fois)`, after who opened them on a day.
    public static func openedTimes(_ times: Int) -> Phrase { Phrase("(\(times)\u{A0}fois)", times == 2 ? "(twice)" : "(\(times) times)") }
}

extension StaffRole {
    /// As the person is told who of the clinic it was.
    public var opener: Phrase {
        switch self {
        case .reception: .openedByReception
        case .manager: .openedByManager
        case .practitioner: .openedByPractitioner
        // Sees no person, so opens nothing.
        case .support: .openedByClinic
        }
    }
}
