/// What did not arrive, on the desk.
extension Phrase {
    /// As the way to them is called.
    public static let deskPost = Phrase("Messages", "Messages")
    public static let deskMessages = Phrase("Messages non reçus", "Messages not received")
    public static let deskMessagesNone = Phrase(
        "Tous les messages des rendez-vous à venir sont partis.", "All messages about coming appointments have gone out.")
    public static let deskMessagesText = Phrase(
        "Ces messages ne sont pas arrivés. Corrigez l'adresse et renvoyez, ou appelez la personne.",
        "These messages did not arrive. Correct the address and send again, or call the person."
    )
    public static let deskMessagesHeld = Phrase(
        "depuis hier : un lien perdu redemandé, ou un avertissement répété, trop souvent pour une même adresse. Les premiers sont partis : il n'y a rien à faire.",
        "since yesterday: a lost link asked for, or a warning repeated, too often for one address. The first ones went out; there is nothing to do."
    )
    public static let deskMessageWhy = Phrase("Pourquoi", "Why")
    public static let deskMessageSend = Phrase("Renvoyer", "Send again")
    public static let deskMessageSettle = Phrase("C'est réglé", "Dealt with")
    public static let deskMessageSettled = Phrase(
        "C'est noté : ce message n'est plus dans la liste.", "Noted: that message is no longer listed.")
    public static let deskMessageSeenTo = Phrase(
        "Quelqu'un d'autre vient de s'en occuper. Rien d'autre n'a été fait.", "Someone else has just seen to it. Nothing else was done.")
    public static let deskMessageTooLate = Phrase(
        "Ce message n'a plus lieu d'être : il n'a pas été renvoyé.", "That message no longer applies: it was not sent again.")

    public static let messageConfirmation = Phrase("Confirmation", "Confirmation")
    public static let messageChanged = Phrase("Heure changée par la personne", "Time changed by the person")
    public static let messageCancelled = Phrase("Annulation par la personne", "Cancelled by the person")
    public static let messageLink = Phrase("Lien vers le rendez-vous", "Link to the appointment")
    public static let messageRepeated = Phrase("Plusieurs rendez-vous au même nom", "Several appointments under one name")
    public static let messageMovedByClinic = Phrase("Déplacé par la clinique", "Moved by the clinic")
    public static let messageCancelledByClinic = Phrase("Annulé par la clinique", "Cancelled by the clinic")
    public static let messageChooseAgain = Phrase("Une autre heure à choisir", "Another time to choose")
    public static let messageSentAgain = Phrase("Détails envoyés de nouveau", "Details sent again")
    public static let messageReminder = Phrase("Rappel de la veille", "Reminder the day before")
    public static let messageEarlyReminder = Phrase("Rappel trois jours avant", "Reminder three days before")
    public static let messageMissed = Phrase("Rendez-vous manqué", "Missed appointment")
    public static let messageOfRequest = Phrase("Demande en attente", "Waiting request")

    public static let undeliveredRefused = Phrase("Adresse refusée par son serveur", "Address refused by its server")
    public static let undeliveredFull = Phrase("Boîte pleine", "Mailbox full")
    public static let undeliveredBounced = Phrase("Revenu à l'expéditeur", "Returned to the sender")
    public static let undeliveredNobody = Phrase("Aucune adresse : appelez", "No address: call")
    public static let undeliveredHeldBack = Phrase(
        "Retenu : trop de réservations à cette adresse", "Held back: too many bookings under this address")
    public static let undeliveredGivenUp = Phrase("Abandonné après plusieurs essais", "Given up after several tries")
}
