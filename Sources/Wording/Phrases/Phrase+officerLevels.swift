/// What levels are called by officers, and what each does to whom.
extension Phrase {
    public static let levelOpen = Phrase("Ouvert", "Open")
    public static let levelGuarded = Phrase("Surveillé", "Guarded")
    public static let levelRestricted = Phrase("Restreint", "Restricted")
    public static let levelFrozen = Phrase("Gelé", "Frozen")
    public static let levelDark = Phrase("Éteint", "Dark")

    public static let levelGuardedBrief = Phrase("Rien ne ferme; retenir une place coûte.", "Nothing closes; holding a place costs.")
    public static let levelRestrictedBrief = Phrase("On prouve qui l'on est.", "People prove who they are.")
    public static let levelFrozenBrief = Phrase("Plus de réservation en ligne.", "No more booking online.")
    public static let levelDarkBrief = Phrase("Une seule page, des téléphones.", "One page, with telephones.")

    public static let effectPatientGuarded = Phrase(
        "Patients : retenir une place demande quelques secondes de calcul à leur appareil, ou 20 s d'attente. Les quotas sont de moitié. Rien n'est fermé.",
        "Patients: holding a place takes their device a few seconds of computation, or a wait of 20 s. Quotas are halved. Nothing is closed."
    )
    public static let effectPatientRestricted = Phrase(
        "Patients : une nouvelle réservation se confirme par un code, envoyé par courriel ou par texto. Le reste continue.",
        "Patients: a new booking is confirmed by a code, sent by e-mail or text. The rest goes on.")
    public static let effectPatientFrozen = Phrase(
        "Patients : rien ne se réserve en ligne. Chacun voit son rendez-vous; une annulation est notée et faite plus tard; on laisse un message à la clinique. Les délais s'arrêtent et reprendront.",
        "Patients: nothing is booked online. Each sees their appointment; a cancellation is noted and done later; people leave word for the clinic. Deadlines stop and will go on."
    )
    public static let effectPatientDark = Phrase(
        "Patients : une seule page, avec les téléphones des cliniques. Les rendez-vous tiennent, sans pouvoir être vus en ligne.",
        "Patients: one page, with the clinics' telephones. Appointments stand, and cannot be seen online.")
    public static let effectStaffGuarded = Phrase("Personnel : rien ne change.", "Staff: nothing changes.")
    public static let effectStaffRestricted = Phrase(
        "Personnel : chacun se connecte de nouveau. Personne n'est ajouté à l'équipe ni retiré. Le reste fonctionne.",
        "Staff: everybody signs in anew. Nobody is added to the team or taken away. The rest works.")
    public static let effectStaffFrozen = Phrase(
        "Personnel : chacun se connecte de nouveau, pour aujourd'hui et demain seulement : arrivées, rendez-vous au téléphone, annulations.",
        "Staff: everybody signs in anew, for today and tomorrow only: arrivals, bookings by telephone, cancellations.")
    public static let effectStaffDark = Phrase(
        "Personnel : seulement la feuille du jour que l'appareil garde. Plus aucun dossier ne s'ouvre.",
        "Staff: only the day sheet that the device keeps. No particulars are opened any more.")
    public static let effectClinics = Phrase("cliniques", "clinics")
    public static let effectClinic = Phrase("clinique", "clinic")
    public static let effectComing = Phrase("rendez-vous à venir", "appointments to come")
    public static let effectComingOne = Phrase("rendez-vous à venir", "appointment to come")
    public static let effectHeld = Phrase("places retenues ou offertes", "places held or offered")
    public static let effectHeldOne = Phrase("place retenue ou offerte", "place held or offered")
    public static let effectWaiting = Phrase("personnes qui attendent une place", "people waiting for a place")
    public static let effectWaitingOne = Phrase("personne qui attend une place", "person waiting for a place")
    public static let effectStaff = Phrase("personnes au travail au comptoir", "people at work at the desk")
    public static let effectStaffOne = Phrase("personne au travail au comptoir", "person at work at the desk")
    public static let effectRounded = Phrase("Arrondis à deux chiffres.", "Rounded to two digits.")
}
