/// Words of the domain.
extension Phrase {
    public static let today = Phrase("aujourd'hui", "today")
    public static let tomorrow = Phrase("demain", "tomorrow")
    public static let yesterday = Phrase("hier", "yesterday")
    public static let lessThanHundredMetres = Phrase("moins de 100\u{A0}m", "under 100\u{A0}m")

    public static let covered = Phrase("Couvert par la RAMQ", "Covered by RAMQ")
    public static let feesApply = Phrase("Frais à payer", "Fees apply")

    public static let inPerson = Phrase("Sur place", "In person")
    public static let byPhone = Phrase("Par téléphone", "By phone")
    public static let byVideo = Phrase("Par vidéo", "By video")

    public static let physician = Phrase("médecin", "physician")
    public static let nursePractitioner = Phrase("infirmière praticienne spécialisée", "nurse practitioner")
    public static let nurse = Phrase("soins infirmiers", "nursing")
    public static let pharmacist = Phrase("pharmacie", "pharmacist")

    public static let zoneHalifax = Phrase("heure de l'Atlantique", "Atlantic time")
    public static let zoneBlancSablon = Phrase("heure normale de l'Atlantique", "Atlantic standard time")
    public static let zoneLocal = Phrase("heure locale", "local time")

    public static let statePending = Phrase("À confirmer", "To be confirmed")
    public static let stateBooked = Phrase("Confirmé", "Booked")
    public static let stateArrived = Phrase("Arrivée enregistrée", "Checked in")
    public static let stateFulfilled = Phrase("Visite faite", "Visit completed")
    public static let stateCancelled = Phrase("Annulé", "Cancelled")
    public static let stateNoShow = Phrase("Absence", "Missed")

    public static let forOneself = Phrase("Pour moi", "For me")
    public static let forChild = Phrase("Pour mon enfant de moins de 14 ans", "For my child under 14")
    public static let forOther = Phrase("Pour une autre personne", "For someone else")
}
