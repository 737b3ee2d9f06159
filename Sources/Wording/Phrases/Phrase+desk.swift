/// What the desk says on the day and about visits.
extension Phrase {
    public static let deskHome = Phrase("Créneau, votre journée", "Créneau, your day")
    public static let deskNavigation = Phrase("Comptoir", "Desk")
    public static let deskStaff = Phrase("Personnel", "Staff")
    public static let deskAccount = Phrase("Mon accès", "My access")
    public static let deskSignOut = Phrase("Quitter", "Sign out")
    public static let deskClinic = Phrase("Clinique", "Clinic")
    public static let deskBack = Phrase("Retour", "Back")
    public static let deskToDay = Phrase("Aller à la journée", "Go to the day")

    public static let deskDays = Phrase("Jours", "Days")
    public static let deskPreviousDay = Phrase("Jour précédent", "Previous day")
    public static let deskNextDay = Phrase("Jour suivant", "Next day")
    public static let deskToday = Phrase("Aujourd'hui", "Today")
    public static let deskDate = Phrase("Date", "Date")
    public static let deskTime = Phrase("Heure", "Time")
    public static let deskFrom = Phrase("À partir du", "From")
    public static let deskShow = Phrase("Afficher", "Show")
    public static let deskCounts = Phrase("Où en est la journée", "How the day stands")
    public static let deskFind = Phrase("Trouver dans la journée", "Find in the day")
    public static let deskNothing = Phrase("Rien à l'horaire ce jour-là.", "Nothing on the schedule that day.")
    public static let deskUnknownPractitioner = Phrase("Hors répertoire", "Not in the directory")

    public static let dayExpected = Phrase("Attendu", "Expected")
    public static let dayLate = Phrase("En retard", "Late")
    public static let dayArrived = Phrase("Arrivé", "Arrived")
    public static let dayInConsultation = Phrase("En consultation", "In consultation")
    public static let dayDone = Phrase("Terminé", "Done")
    public static let dayNoShow = Phrase("Absent", "No-show")
    public static let dayCancelled = Phrase("Annulé", "Cancelled")

    public static let dayExpectedMany = Phrase("Attendus", "Expected")
    public static let dayArrivedMany = Phrase("Arrivés", "Arrived")
    public static let dayDoneMany = Phrase("Terminés", "Done")
    public static let dayNoShowMany = Phrase("Absents", "No-shows")
    public static let dayCancelledMany = Phrase("Annulés", "Cancelled")

    public static let deskFree = Phrase("Libre", "Free")
    public static let deskFreeMany = Phrase("Libres", "Free")
    public static let deskReserve = Phrase("Libre, réserve", "Free, reserve")
    public static let deskHeld = Phrase("Quelqu'un réserve", "Being booked")
    public static let deskClosed = Phrase("Fermé", "Closed")
    public static let deskUnused = Phrase("Inutilisé", "Unused")
    public static let deskOverbook = Phrase("surnombre", "overbooked")
    public static let deskFlagged = Phrase("à vérifier", "check")
    public static let deskFlaggedText = Phrase(
        "Plusieurs rendez-vous à venir portent les renseignements de cette personne. Vérifiez avec elle lequel sert.",
        "Several coming appointments bear this person's details. Check with them which one they need."
    )
    public static let deskWalkIn = Phrase("sans rendez-vous", "walk-in")
    public static let deskByTelephone = Phrase("téléphone", "telephone")
    public static let deskOffered = Phrase("place offerte", "offered place")
    public static let deskOnline = Phrase("en ligne", "online")
    public static let deskOrigin = Phrase("Pris", "Booked")
    public static let deskShredded = Phrase("Renseignements détruits", "Details destroyed")
    public static let deskUnreadable = Phrase("Renseignements illisibles", "Details unreadable")

    public static let deskArrive = Phrase("Arrivée", "Arrived")
    public static let deskBegin = Phrase("En salle", "In room")
    public static let deskFinish = Phrase("Terminé", "Done")
    public static let deskMiss = Phrase("Absent", "No-show")
    public static let deskReset = Phrase("Remettre à attendu", "Back to expected")
    public static let deskArrivedAt = Phrase("arrivée", "arrived")
    public static let deskBeganAt = Phrase("vu à", "seen")
    public static let deskCancelledTitle = Phrase("Annulés", "Cancelled")
    public static let deskCancelledByPerson = Phrase("par la personne", "by the person")

    public static let deskNamesNotAllowed = Phrase(
        "Votre rôle montre les heures et les états, pas les personnes.", "Your role shows times and states, not persons.")
    public static let deskNamesAway = Phrase(
        "La chambre forte redémarre : les noms reviennent dans quelques secondes. Heures et états sont à jour, les arrivées s'inscrivent.",
        "The vault is restarting: names come back in a few seconds. Times and states are current, and arrivals can be recorded."
    )
    public static let deskNamesCap = Phrase(
        "Trop de renseignements ouverts en une heure : les noms restent fermés. Réessayez dans",
        "Too many details opened in an hour: names stay closed. Try again in"
    )
    public static let deskChangedMeanwhile = Phrase(
        "Quelqu'un d'autre vient de changer ce rendez-vous. Voici où il en est; rien d'autre n'a été fait.",
        "Someone else has just changed this appointment. This is how it stands; nothing else was done."
    )
    public static let deskTooLate = Phrase(
        "Ce rendez-vous est passé : il ne se déplace ni ne s'annule plus.",
        "This appointment is over: it can no longer be moved or cancelled.")

    public static let deskNotItsDay = Phrase(
        "Les arrivées se notent le jour du rendez-vous (deux heures avant au plus tôt si c'est la veille), et jusqu'à sept jours après. Rien n'a été noté.",
        "Arrivals are noted on the day of the appointment (on the eve, two hours before it at the soonest), and up to seven days after. Nothing was noted."
    )
    public static let deskProblemThere = Phrase(
        "La personne ne peut être ici que pour une visite d'aujourd'hui : décochez, ou changez la date.",
        "The person can be here for a visit of today only: untick this, or change the date."
    )

    public static let deskInviteOtherRole = Phrase("Cette personne est déjà ici avec ce rôle :", "This person is here already, as:")
    public static let deskInviteOtherRoleText = Phrase(
        "Rien n'a changé. Changez son rôle, ou gardez celui qu'elle a en quittant cette page.",
        "Nothing has changed. Change their role, or keep the one they have by leaving this page.")
    public static let deskInviteChange = Phrase("Changer son rôle", "Change their role")
    public static let deskDouble = Phrase(
        "Cette personne a déjà un rendez-vous ici. Rien n'a encore été réservé.",
        "This person already has an appointment here. Nothing has been booked yet.")
    public static let deskDoubleMany = Phrase(
        "Cette personne a déjà des rendez-vous ici. Rien n'a encore été réservé.",
        "This person already has appointments here. Nothing has been booked yet.")
    public static let deskBookAllTheSame = Phrase("Réserver quand même", "Book all the same")
    public static let deskMoveAnyone = Phrase("Tout le monde", "Anyone")
    public static let deskMoveFallback = Phrase(
        "La personne prévue n'a pas de place libre à ces dates : voici celles des autres.",
        "Whom it is with has no free slot on these dates: these are the others'.")
    public static let deskMoveFrom = Phrase("Jusqu'ici", "Until now")
    public static let deskMoveTo = Phrase("Désormais", "From now on")
    public static let deskMoveOther = Phrase("Choisir une autre place", "Choose another slot")

    public static let deskKeys = Phrase("Raccourcis", "Keyboard")
    public static let deskKeysOn = Phrase("Utiliser ces touches", "Use these keys")
    public static let deskKeyBook = Phrase("Réserver la prochaine place libre", "Book the next free slot")
    public static let deskKeyAdd = Phrase("Ajouter en surnombre", "Add on top of the schedule")
    public static let deskKeyFind = Phrase("Trouver", "Find")
    public static let deskKeyMove = Phrase("Passer d'une ligne à l'autre", "Go from line to line")
    public static let deskKeyOpen = Phrase("Ouvrir la fiche", "Open the visit")

    public static let deskVisit = Phrase("Rendez-vous", "Appointment")
    public static let deskPerson = Phrase("La personne", "The person")
    public static let deskBookedFor = Phrase("Pour", "For")
    public static let deskHealthNumberOdd = Phrase(
        "le numéro d'assurance maladie ne concorde pas avec le nom ou la date de naissance.",
        "the health insurance number does not agree with the name or the date of birth."
    )
    public static let deskChange = Phrase("Changer", "Change")
    public static let deskMove = Phrase("Déplacer", "Move")
    public static let deskCancel = Phrase("Annuler", "Cancel")
    public static let deskMoveTitle = Phrase("Déplacer le rendez-vous", "Move the appointment")
    public static let deskMoveHere = Phrase("déplacer ici", "move here")
    public static let deskLater = Phrase("Dates suivantes", "Later dates")
    public static let deskNoSlots = Phrase("Aucune place libre à ces dates.", "No free slot on these dates.")
    public static let deskSlotTaken = Phrase(
        "Cette place vient d'être prise. En voici d'autres.", "This slot has just been taken. Here are others.")
    public static let deskCancelTitle = Phrase("Annuler le rendez-vous", "Cancel the appointment")
    public static let deskCancelConfirm = Phrase("Annuler ce rendez-vous", "Cancel this appointment")
    public static let deskCause = Phrase("Pourquoi?", "Why?")
    public static let deskCauseMissing = Phrase("Choisissez une raison.", "Choose a reason.")
    public static let deskNotify = Phrase("Écrire à la personne", "Write to the person")
    public static let deskNoAddress = Phrase("Aucune adresse courriel : appelez.", "No e-mail address: call.")
    public static let causeAsked = Phrase("La personne l'a demandé", "The person asked for it")
    public static let causePractitionerAway = Phrase("Absence du professionnel", "The practitioner is away")
    public static let causeClinicClosed = Phrase("Fermeture de la clinique", "The clinic is closed")
    public static let causeMistake = Phrase("Doublon ou erreur", "Duplicate or mistake")
    public static let causePriorityFails = Phrase("La priorité annoncée n'est pas exacte", "The stated priority is not so")
    public static let causeOther = Phrase("Autre raison", "Another reason")

    public static let deskBook = Phrase("Réserver", "Book")
    public static let deskBookNext = Phrase("Réserver", "Book")
    public static let deskBookTitle = Phrase("Réserver pour quelqu'un", "Book for someone")
    public static let deskBookButton = Phrase("Réserver", "Book")
    public static let deskBookNot = Phrase("Redonner la place", "Give the slot back")
    public static let deskHeldForYou = Phrase("Retenue pour vous cinq minutes.", "Held for you for five minutes.")
    public static let deskAdd = Phrase("Surnombre", "Overbook")
    public static let deskAddTitle = Phrase("Ajouter en surnombre", "Add on top of the schedule")
    public static let deskAddText = Phrase(
        "Une visite de plus que l'horaire n'en prévoit, marquée comme telle.", "One visit more than the schedule holds, marked as such.")
    public static let deskAddButton = Phrase("Ajouter", "Add")
    public static let deskMinutes = Phrase("Minutes", "Minutes")
    public static let deskMore = Phrase("Plus de renseignements", "More details")
    public static let deskBirthDate = Phrase("Naissance (AAAA-MM-JJ)", "Born (YYYY-MM-DD)")
    public static let deskWrittenIn = Phrase("Messages en", "Messages in")
    public static let deskThere = Phrase("La personne est ici (sans rendez-vous)", "The person is here (walk-in)")
    public static let deskTakenTitle = Phrase("Place prise", "Slot taken")
    public static let deskTakenKept = Phrase(
        "Quelqu'un d'autre a cette place. Ce que vous avez écrit est gardé : choisissez-en une autre.",
        "Someone else has that slot. What you typed is kept: choose another."
    )
    public static let deskProblemPractitioner = Phrase("Choisissez avec qui.", "Choose with whom.")
    public static let deskProblemTime = Phrase(
        "Choisissez une heure à venir, d'ici 90 jours.", "Choose a time to come, within 90 days.")
    public static let deskProblemMinutes = Phrase("De 5 à 240 minutes.", "From 5 to 240 minutes.")
}
