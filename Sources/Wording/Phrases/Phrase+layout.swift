/// What every page says.
extension Phrase {
    public static let skipToContent = Phrase("Aller au contenu", "Skip to content")
    public static let homeLink = Phrase("Créneau, accueil", "Créneau, home")
    public static let languageSwitch = Phrase("Langue", "Language")
    public static let helpTitle = Phrase("Aide immédiate", "Help right now")
    public static let emergency911 = Phrase("Urgence", "Emergency")
    public static let infoSante811 = Phrase("Une infirmière vous répond, jour et nuit", "A nurse answers, day and night")
    public static let footerNavigation = Phrase("Pied de page", "Footer")
    public static let privacyLink = Phrase("Vos renseignements", "Your information")
    public static let privacyMore = Phrase("Comment nous les protégeons", "How we protect it")
    public static let lostLinkLink = Phrase("Lien de rendez-vous perdu", "Lost appointment link")
    public static let clinicsLink = Phrase("Cliniques", "Clinics")
    public static let aboutLink = Phrase("Comment ça marche", "How it works")
    public static let footerPromise = Phrase(
        "Gratuit, sans compte, sans publicité, sans témoin de suivi.",
        "Free, no account, no advertising, no tracking cookie."
    )
    public static let demoNotice = Phrase(
        "Démonstration : les cliniques sont fictives. N'entrez pas de vrais renseignements.",
        "Demonstration: the clinics are fictional. Do not enter real information."
    )
    public static let demoMailboxLink = Phrase("Voir les messages envoyés", "See the messages sent")
    public static let errorPrefix = Phrase("À corriger : ", "To correct: ")
    public static let optional = Phrase("facultatif", "optional")
    public static let backHome = Phrase("Chercher un rendez-vous", "Find an appointment")
    public static let errorSummaryTitle = Phrase("Il reste à corriger", "There is a problem")
    public static let warningPrefix = Phrase("À vérifier : ", "Please check: ")
}
