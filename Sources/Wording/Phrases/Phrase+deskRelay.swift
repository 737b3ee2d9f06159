/// What the desk says about notes for the next shift, and about putting right
/// how somebody can be reached.
extension Phrase {
    public static let deskNotes = Phrase("Notes à la relève", "Notes for the next shift")
    public static let deskNoteLeave = Phrase("Laisser une note à la relève", "Leave a note for the next shift")
    public static let deskNoteLabel = Phrase("Note pour cette journée", "Note for this date")
    public static let deskNoteHint = Phrase(
        "Jamais de renseignement médical : sa place est au dossier. La note est détruite avec la journée.",
        "Never anything about health: that belongs in the record. The note is destroyed with the day.")
    public static let deskNoteKeep = Phrase("Laisser la note", "Leave the note")
    public static let deskNoteRemove = Phrase("Retirer la note", "Take the note away")
    public static let deskNoteWaiting = Phrase(
        "Une note, que l'on ne peut pas lire pour le moment.", "A note that cannot be read right now.")
    public static let deskNoteUnclear = Phrase(
        "Écrivez la note, en 500 caractères au plus.", "Write the note, in 500 characters at most.")

    public static let deskContact = Phrase("Corriger les coordonnées", "Correct the contact")
    public static let deskContactText = Phrase(
        "Les prochains messages iront à la nouvelle adresse. La page personnelle de cette personne garde ce qu'elle a inscrit elle-même.",
        "Coming messages go to the new address. The person's own page keeps what they entered themselves.")
    public static let deskContactSave = Phrase("Enregistrer", "Save")
    public static let deskContactTell = Phrase(
        "Envoyer tout de suite les détails du rendez-vous à cette adresse", "Send the details of the appointment to this address now")
    public static let deskContactUnopened = Phrase(
        "Les renseignements ne peuvent pas être ouverts en ce moment : rien à corriger pour l'instant. Réessayez dans une minute.",
        "The details cannot be opened right now: nothing can be corrected yet. Try again in a minute.")
    public static let deskSendAgain = Phrase("Envoyer de nouveau les détails", "Send the details again")
    public static let deskSentAgain = Phrase(
        "Le message part à l'adresse courriel inscrite.", "The message is on its way to the e-mail address on file.")

    /// On the person's own page.
    public static let contactCorrected = Phrase(
        "La clinique a corrigé vos coordonnées depuis : elle vous joint autrement que ce qui est inscrit ici.",
        "The clinic has corrected your contact since: it reaches you otherwise than shown here.")
}
