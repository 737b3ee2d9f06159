/// Text messages. Each is short, and in French keeps to the letters that the
/// cheapest alphabet of telephones has (`é è à ù`): none needs the others.
extension Phrase {
    public static let textConfirmed = Phrase("rendez-vous confirmé,", "appointment confirmed,")
    public static let textMoved = Phrase("rendez-vous déplacé,", "appointment moved,")
    public static let textMovedByClinic = Phrase(
        "la clinique a déplacé votre rendez-vous,", "the clinic moved your appointment,")
    public static let textCancelled = Phrase("rendez-vous annulé,", "appointment cancelled,")
    public static let textCancelledByClinic = Phrase(
        "la clinique a annulé votre rendez-vous,", "the clinic cancelled your appointment,")
    public static let textChooseAgain = Phrase(
        "il faut une autre heure pour votre rendez-vous,", "another time is needed for your appointment,")
    public static let textYours = Phrase("votre rendez-vous,", "your appointment,")
    public static let textRepeated = Phrase(
        "un second rendez-vous a été pris avec vos renseignements. Celui-ci ne change pas,",
        "a second appointment was made with your details. This one does not change,")
    public static let textRepeatedNotYou = Phrase("Pas vous? Appelez la clinique.", "Not you? Call the clinic.")
    public static let textContactChanged = Phrase(
        "les messages sur ce rendez-vous vont maintenant ailleurs :", "messages about this appointment now go elsewhere:")
    public static let textContactChangedNotYou = Phrase("Pas vous? Appelez la clinique.", "Not you? Call the clinic.")
    public static let textManage = Phrase("Voir, changer, annuler :", "See, change, cancel:")
    public static let textChoose = Phrase("Choisissez-la ici :", "Choose it here:")
    public static let textSearch = Phrase("En chercher un autre :", "Find another:")
    public static let textReminder = Phrase("rappel de votre rendez-vous,", "a reminder of your appointment,")
    public static let textReminderAnswer = Phrase(
        "Répondez OUI si vous venez, NON pour annuler, ou ici :", "Reply YES if you are coming, NO to cancel, or here:")
    public static let textMissed = Phrase(
        "on vous attendait. Erreur? Appelez la clinique. Rendez-vous manqué,",
        "you were expected. A mistake? Call the clinic. Appointment missed,")
    public static let textByPhone = Phrase("par téléphone", "by phone")
    public static let textByVideo = Phrase("par vidéo", "by video")
    public static let textCode = Phrase("Votre code :", "Your code:")
    public static let textCodeUntil = Phrase("bon avant", "good until")
    public static let textCodeUse = Phrase(
        "Entrez-le sur la page de votre demande. Rien demandé? Ignorez ce message.",
        "Enter it on your request's page. Asked for nothing? Ignore this message.")
    public static let textWaiting = Phrase("C'est noté, jusqu'au", "Noted, through")
    public static let textWaitingThen = Phrase(
        "nous vous offrons ici la première place qui convient, à votre tour. Rang, changer, retirer :",
        "we offer you here the first place that suits, at your turn. Place in line, change, withdraw:")
    public static let textWithdrawn = Phrase("la clinique a retiré la place offerte,", "the clinic took back the place offered,")
    public static let textPassed = Phrase("place donnée à quelqu'un avant vous,", "place given to somebody before you,")
    public static let textWithdrawnRank = Phrase("Vous gardez votre rang :", "You keep your place in line:")
    public static let textAsleep = Phrase(
        "Une place offerte sans réponse. Attendez-vous toujours? Dites-le ici :",
        "A place offered without an answer. Are you still waiting? Say so here:")
    public static let textEnded = Phrase(
        "Votre demande est finie sans place acceptée; nous en sommes désolés. Chercher :",
        "Your request has ended without a place accepted; we are sorry. Search:")
    public static let textOffer = Phrase("une place pour vous,", "a place for you,")
    public static let textOfferAnswer = Phrase("Répondez OUI ou NON avant", "Reply YES or NO before")
    public static let textOfferLink = Phrase("ou ici :", "or here:")

    // What is answered to a text message that came in.
    public static let textReplyAccepted = Phrase(
        "C'est fait : la place est à vous. La confirmation suit.", "Done: the place is yours. The confirmation follows.")
    public static let textReplyNoted = Phrase(
        "C'est noté. La place va à la première personne selon l'ordre qui dit oui; vous le saurez bientôt.",
        "Noted. The place goes to the first person in the order who says yes; you will know soon.")
    public static let textReplyConfirmed = Phrase("C'est noté : à bientôt.", "Noted: see you soon.")
    public static let textReplyCancelled = Phrase(
        "C'est annulé : la place servira à quelqu'un. Merci de l'avoir dit.",
        "Cancelled: somebody else can have the place. Thank you for saying so.")
    public static let textReplyVisitOver = Phrase(
        "Ce rendez-vous a changé depuis. Votre lien :", "That appointment has changed since. Your link:")
    public static let textReplyRefused = Phrase(
        "C'est noté : la place va à la personne suivante. Vous gardez votre rang.",
        "Noted: the place goes to the next person. You keep your place in line.")
    public static let textReplyOver = Phrase(
        "Trop tard : cette offre a pris fin. Vous gardez votre rang.",
        "Too late: this offer is over. You keep your place in line.")
    public static let textReplyNothing = Phrase(
        "Aucune offre n'attend de réponse à ce numéro. Votre rendez-vous ou votre demande :",
        "No offer is waiting for an answer at this number. Your appointment or request:")
    public static let textReplySeveral = Phrase(
        "Plusieurs places attendent votre réponse : répondez par le lien de chaque message. Liens perdus :",
        "Several places await your answer: answer by the link in each message. Lost links:")
    public static let textReplyStopped = Phrase(
        "Vous ne recevrez plus de textos de nous. START pour en recevoir de nouveau.",
        "You will get no more texts from us. START to get them again.")
    public static let textReplyResumed = Phrase(
        "Vous recevrez de nouveau nos textos. STOP pour ne plus en recevoir.",
        "You will get our texts again. STOP to get no more.")
    public static let textReplyHelp = Phrase(
        "Rendez-vous médicaux. OUI ou NON répond à une offre ou à un rappel, STOP met fin aux textos. Urgence : 911.",
        "Medical appointments. YES or NO answers an offer or a reminder, STOP ends texts. Emergency: 911.")
    public static let textReplyOwnLink = Phrase(
        "Cette réponse ne suffit plus. Acceptez la place par le lien de votre demande, envoyé quand votre attente a commencé.",
        "This reply is no longer enough. Accept the place with the link to your request, sent when your wait began.")
    public static let textReplyTryAgain = Phrase(
        "Rien n'a pu changer pour l'instant. Répondez de nouveau dans une minute, ou par le lien.",
        "Nothing could be changed just now. Reply again in a minute, or use the link.")
}
