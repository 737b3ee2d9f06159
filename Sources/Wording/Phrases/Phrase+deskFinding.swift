/// What the desk says while the day changes under one's eyes, and about
/// finding somebody.
extension Phrase {
    public static let deskLive = Phrase("À jour, en direct", "Up to date, live")
    public static let deskLiveLost = Phrase(
        "Connexion perdue : la page n'est plus à jour. On réessaie.", "Connection lost: this page is out of date. Trying again.")
    public static let deskPrint = Phrase("Imprimer", "Print")
    public static let deskPrintedAt = Phrase("Imprimé à", "Printed at")
    public static let deskShredPaper = Phrase("À déchiqueter après la journée", "Shred after the day")

    public static let deskSearch = Phrase("Chercher", "Search")
    public static let deskSearchTitle = Phrase("Chercher un rendez-vous", "Find an appointment")
    public static let deskSearchText = Phrase(
        "Parmi les rendez-vous à venir de la clinique. Chaque recherche est inscrite au journal, à votre nom.",
        "Among the clinic's coming appointments. Each search is recorded in the journal, under your name.")
    public static let deskSearchNumber = Phrase(
        "Numéro de rendez-vous, de téléphone ou d'assurance maladie", "Appointment, phone or health insurance number")
    public static let deskSearchNumberHint = Phrase(
        "En entier : K7M-42Q, 514 555-0199 ou ABCD 1234 5678.", "In full: K7M-42Q, 514-555-0199 or ABCD 1234 5678.")
    public static let deskSearchOr = Phrase("Ou par le nom et la date de naissance", "Or by name and birth date")
    public static let deskSearchNothing = Phrase(
        "Inscrivez un numéro, ou un nom et une date de naissance.", "Enter a number, or a name and a birth date.")
    public static let deskSearchOdd = Phrase(
        "Ce n'est ni un numéro de rendez-vous (6 caractères), ni de téléphone (10 chiffres), ni d'assurance maladie (4 lettres, 8 chiffres).",
        "This is no appointment number (6 characters), phone number (10 digits) or health insurance number (4 letters, 8 digits).")
    public static let deskSearchNameMissing = Phrase("Inscrivez aussi le nom de famille.", "Enter the family name too.")
    public static let deskSearchBirthMissing = Phrase(
        "Inscrivez aussi la date de naissance : 1980-06-24.", "Enter the birth date too: 1980-06-24.")
    public static let deskSearchNone = Phrase(
        "Aucun rendez-vous à venir ici. Vérifiez l'orthographe, ou cherchez par un autre numéro : le téléphone et le nom sont ceux donnés à la réservation.",
        "No coming appointment here. Check the spelling, or search by another number: phone and name are those given when booking.")
    public static let deskSearchMany = Phrase("Les premiers seulement.", "The first ones only.")
    public static let deskKeySearch = Phrase("chercher un rendez-vous", "find an appointment")
}
