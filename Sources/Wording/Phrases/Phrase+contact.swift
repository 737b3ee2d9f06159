/// The person's own page: how they are reached about a visit.
extension Phrase {
    public static let ownContactTitle = Phrase("Comment vous joindre", "How to reach you")
    public static let ownContactLead = Phrase(
        "Les prochains messages sur ce rendez-vous iront à ce que vous inscrivez ici, et la clinique le voit.",
        "The next messages about this appointment will go to what you enter here, and the clinic sees it."
    )
    public static let ownContactFormer = Phrase(
        "L'adresse ou le téléphone d'avant reçoit un dernier message, qui dit que cela a changé.",
        "The address or phone number before gets one last message, which says that it has changed."
    )
    public static let ownContactSave = Phrase("Enregistrer", "Save")
    public static let ownContactKeep = Phrase("Ne rien changer", "Change nothing")
    public static let ownContactLink = Phrase("Changer mon courriel ou mon téléphone", "Change my e-mail or phone")
    public static let ownContactDoneHeading = Phrase("Vos coordonnées sont changées", "Your contact details are changed")
    public static let ownContactDoneLead = Phrase("Le rendez-vous ne change pas.", "The appointment does not change.")
    public static let ownContactTooOften = Phrase(
        "Les coordonnées de ce rendez-vous ont changé trop souvent aujourd'hui. Revenez demain, ou appelez la clinique.",
        "The contact of this appointment was changed too often today. Come back tomorrow, or call the clinic."
    )
    public static let standsHeading = Phrase("Ce rendez-vous était déjà pris", "This appointment was already booked")
    public static let standsLead = Phrase(
        "Il reste comme vous l'avez envoyé la première fois : ce que vous venez de changer n'y est pas.",
        "It stays as you first sent it: what you have just changed is not in it."
    )
    public static let standsContact = Phrase(
        "Un courriel ou un téléphone à corriger? Faites-le ici. Pour un nom ou une date de naissance, appelez la clinique.",
        "An e-mail address or a phone number to correct? Do it here. For a name or a date of birth, call the clinic."
    )
    public static let deskNowhere = Phrase(
        "Rien ne partirait : il n'y a ni courriel, ni téléphone auquel nous écrivons. Appelez, ou ajoutez-en un.",
        "Nothing would leave: there is no e-mail address, and no phone number that we write to. Call, or add one.")
    public static let deskContactComplete = Phrase("Compléter les coordonnées", "Complete the contact details")
    public static func deskPlanTold(_ count: Int) -> Phrase {
        Phrase(
            count == 1
                ? "Une personne perd son heure; nous lui écrivons." : "\(count)\u{A0}personnes perdent leur heure; nous leur écrivons.",
            count == 1
                ? "One person loses their time; we are writing to them." : "\(count)\u{A0}people lose their time; we are writing to them.")
    }
    public static let deskPlanToCall = Phrase(
        "Qui n'a ni courriel ni téléphone auquel écrire est à appeler : la liste est sous",
        "Whoever has nothing to write to has to be called: the list is under")
    public static let deskPlanSaved = Phrase("C'est enregistré.", "Saved.")
    public static let deskStands = Phrase(
        "Cette plage était déjà réservée avec ce formulaire. La visite reste comme envoyée la première fois : corrigez-la ici.",
        "This slot was already booked with this form. The visit stays as it was first sent: correct it here."
    )
}
