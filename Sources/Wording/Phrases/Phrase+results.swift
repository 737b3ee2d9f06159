/// The list of openings, and when there is none.
extension Phrase {
    public static let resultsHeading = Phrase("Premières ouvertures", "First openings")
    public static let resultsHeadingMore = Phrase("Ouvertures suivantes", "Next openings")
    public static let yourSearch = Phrase("Votre recherche", "Your search")
    public static let changeSearch = Phrase("Modifier la recherche", "Change the search")
    public static let searchPlace = Phrase("Près de", "Near")
    public static let searchReason = Phrase("Raison", "Reason")
    public static let searchWindow = Phrase("Quand", "When")
    public static let searchModality = Phrase("Comment", "How")
    public static let searchLanguage = Phrase("Langue", "Language")
    public static let searchRadius = Phrase("Jusqu'à", "Up to")
    public static let updatedJustNow = Phrase("À jour à l'instant", "Up to date just now")
    public static let refreshList = Phrase("Actualiser", "Refresh")
    public static let choose = Phrase("Choisir", "Choose")
    public static let moreOpenings = Phrase("Ouvertures suivantes", "Later openings")
    public static let sinceListWasMade = Phrase(
        "Une ouverture choisie ailleurs disparaît de la liste. Rafraîchir ne fait gagner aucune place.",
        "An opening taken by someone else leaves the list. Refreshing gains no place."
    )
    public static let adviceTitle = Phrase("Bon à savoir", "Good to know")
    public static let adviceUrgentTitle = Phrase("Quand ne pas attendre", "When not to wait")

    public static let noResultTitle = Phrase("Aucune ouverture", "No opening")
    public static let noResultHeading = Phrase("Aucune ouverture pour cette recherche", "No opening for this search")
    public static let noResultLead = Phrase(
        "Il n'y en a pas en ce moment. De nouvelles s'ajoutent tout au long de la journée, quand une clinique ouvre son horaire ou que quelqu'un annule.",
        "There is none at the moment. New ones come in throughout the day, when a clinic opens its schedule or someone cancels."
    )
    public static let widenSearch = Phrase("Élargir la recherche", "Widen the search")
    public static let searchAnyTime = Phrase("Chercher à n'importe quel moment", "Search at any time")
    public static let searchAnyModality = Phrase("Sur place, par téléphone ou par vidéo", "In person, by phone or by video")
    public static let callClinicTitle = Phrase("Appeler une clinique", "Call a clinic")
    public static let callClinicText = Phrase(
        "Une clinique a parfois une place qu'elle n'a pas publiée.",
        "A clinic sometimes has a place it has not published."
    )
    public static let callInfoSanteTitle = Phrase("Parler à une infirmière : 811", "Talk to a nurse: 811")
    public static let callInfoSanteText = Phrase(
        "Info-Santé évalue vos symptômes et vous dit où aller. Gratuit, jour et nuit.",
        "Info-Santé assesses your symptoms and tells you where to go. Free, day and night."
    )

    public static let takenTitle = Phrase("Créneau déjà pris", "Opening taken")
    public static let takenHeading = Phrase("Quelqu'un vient de prendre cette heure", "Someone has just taken this time")
    public static let lapsedTitle = Phrase("Temps écoulé", "Time is up")
    public static let lapsedHeading = Phrase("Le temps réservé est écoulé", "The time kept for you has run out")
    public static let strayedTitle = Phrase("Heure non retenue", "Time not kept")
    public static let strayedHeading = Phrase(
        "Cette heure n'est plus retenue pour ce navigateur", "This time is no longer kept for this browser")
    public static let typedIsKept = Phrase("Ce que vous avez écrit est gardé.", "What you have typed is kept.")
    public static let alternativesHeading = Phrase("Les trois meilleures ensuite", "The next three best")
    public static let oneAlternativeHeading = Phrase("La meilleure ensuite", "The next best")
    public static let noAlternative = Phrase(
        "Il n'y a pas d'autre ouverture pour cette recherche en ce moment.",
        "There is no other opening for this search at the moment."
    )
    public static let stillFree = Phrase("Cette heure est encore libre.", "This time is still free.")
    public static let holdAgain = Phrase("La reprendre", "Take it again")
    public static let backToList = Phrase("Revenir à la liste", "Back to the list")

    public static func near(_ place: String) -> Phrase { Phrase("près de \(place)", "near \(place)") }
    public static func searchWithin(_ kilometres: Int) -> Phrase {
        Phrase("Chercher jusqu'à \(kilometres)\u{A0}km", "Search up to \(kilometres)\u{A0}km")
    }
    /// `duration` in words.
    public static func updatedAgo(_ duration: String) -> Phrase {
        Phrase("À jour il y a \(duration)", "Up to date \(duration) ago")
    }
}
