/// The appointment's own pages.
extension Phrase {
    public static let appointmentTitle = Phrase("Votre rendez-vous", "Your appointment")
    public static let bookedHeading = Phrase("C'est réservé", "Your appointment is booked")
    public static let bookedLead = Phrase("La clinique vous attend.", "The clinic is expecting you.")
    public static let rescheduledHeading = Phrase("Votre rendez-vous est déplacé", "Your appointment has been moved")
    public static let rescheduledLead = Phrase("L'ancienne heure est libérée.", "The earlier time has been freed.")
    public static let cancelledHeading = Phrase("Votre rendez-vous est annulé", "Your appointment is cancelled")
    public static let cancelledLead = Phrase(
        "L'heure est offerte à quelqu'un d'autre. Merci d'avoir prévenu.",
        "The time goes to someone else. Thank you for letting us know."
    )
    public static let writtenTo = Phrase("Un message part à", "A message is on its way to")
    public static let textedTo = Phrase("Un texto part au", "A text message is on its way to")
    public static let writtenNowhere = Phrase(
        "Aucun message ne part : vous n'avez donné ni courriel ni téléphone auquel nous pouvons écrire. Notez votre numéro :",
        "No message goes out: you gave no address and no phone number that we can write to. Write your number down:"
    )
    public static let deskNoMessages = Phrase("aucun ne peut partir", "none can go out")
    public static let referenceLabel = Phrase("Numéro de rendez-vous", "Appointment number")
    public static let referenceHint = Phrase("À dire à la clinique si vous l'appelez.", "To give the clinic if you call.")
    public static let stateLabel = Phrase("État", "Status")
    public static let whenLabel = Phrase("Quand", "When")
    public static let whereLabel = Phrase("Où", "Where")
    public static let withLabel = Phrase("Avec", "With")
    public static let howLabel = Phrase("Comment", "How")
    public static let costLabel = Phrase("Coût", "Cost")
    public static let addToCalendar = Phrase("Ajouter au calendrier", "Add to calendar")
    public static let showOnMap = Phrase("Voir sur la carte", "See on a map")
    public static let printPage = Phrase("Imprimer", "Print")
    public static let callClinic = Phrase("Appeler la clinique", "Call the clinic")
    public static let moveAppointment = Phrase("Changer l'heure", "Change the time")
    public static let cancelAppointment = Phrase("Annuler le rendez-vous", "Cancel the appointment")
    public static let changeTitle = Phrase("Un empêchement?", "Something came up?")
    public static let changeText = Phrase(
        "Annulez dès que vous le savez : quelqu'un attend cette place.",
        "Cancel as soon as you know: someone is waiting for this place."
    )
    public static let tooLateToChange = Phrase(
        "Ce rendez-vous ne peut plus être changé ici. Appelez la clinique.",
        "This appointment can no longer be changed here. Call the clinic."
    )
    public static let linkTitle = Phrase("Votre lien personnel", "Your personal link")
    public static let linkText = Phrase(
        "Il permet de voir, de déplacer ou d'annuler ce rendez-vous. Gardez-le pour vous : il n'est montré qu'ici et dans le message de confirmation.",
        "It lets you see, move or cancel this appointment. Keep it to yourself: it is shown only here and in the confirmation message."
    )
    public static let copyLink = Phrase("Copier le lien", "Copy the link")
    public static let linkCopied = Phrase("Lien copié", "Link copied")
    public static let bringTitle = Phrase("À apporter", "What to bring")
    public static let bringCard = Phrase("La carte d'assurance maladie, si vous l'avez", "The health card, if you have it")
    public static let bringMedication = Phrase("La liste de vos médicaments", "The list of your medications")
    public static let beforePhone = Phrase(
        "La clinique vous appelle à l'heure dite. Gardez le téléphone près de vous.",
        "The clinic calls you at that time. Keep your phone near you."
    )
    public static let beforeVideo = Phrase(
        "La clinique vous envoie le lien de la rencontre avant l'heure dite.",
        "The clinic sends you the link to the meeting before that time."
    )
    public static let particularsTitle = Phrase("Vos renseignements", "Your information")
    public static let particularsUnavailable = Phrase(
        "Vos renseignements sont scellés et ne peuvent être montrés pour le moment. Votre rendez-vous tient toujours. Réessayez dans quelques minutes.",
        "Your information is sealed and cannot be shown for the moment. Your appointment still stands. Try again in a few minutes."
    )
    public static let particularsNotWithThisLink = Phrase(
        "Ce lien montre l'heure et le lieu seulement. Pour le reste, prenez le lien du message de confirmation.",
        "This link shows the time and place only. For the rest, use the link in the confirmation message."
    )
    public static let particularsDestroyed = Phrase(
        "Vos renseignements ont été détruits après la visite, comme promis. Personne ne peut plus les ouvrir.",
        "Your information was destroyed after the visit, as promised. Nobody can open it any more."
    )
    public static let nameLabel = Phrase("Nom", "Name")
    public static let reasonShort = Phrase("Raison", "Reason")
    public static let none = Phrase("Non donné", "Not given")

    public static let searchAgain = Phrase("Chercher une autre heure", "Search again")
    public static let cancellationTitle = Phrase("Annuler le rendez-vous", "Cancel the appointment")
    public static let cancellationHeading = Phrase("Annuler ce rendez-vous?", "Cancel this appointment?")
    public static let cancellationText = Phrase(
        "L'heure sera offerte aussitôt à quelqu'un d'autre. Pour seulement la changer, déplacez-la : vous gardez celle-ci jusqu'à ce que la nouvelle soit à vous.",
        "The time goes to someone else at once. To change it only, move it: you keep this one until the new one is yours."
    )
    public static let cancellationConfirm = Phrase("Oui, annuler", "Yes, cancel")
    public static let cancellationKeep = Phrase("Non, je garde mon rendez-vous", "No, I keep my appointment")

    public static let reschedulingTitle = Phrase("Changer l'heure", "Change the time")
    public static let reschedulingLead = Phrase(
        "Vous gardez votre heure actuelle jusqu'à ce que la nouvelle soit confirmée.",
        "You keep your present time until the new one is confirmed."
    )
    public static let currentTime = Phrase("Heure actuelle", "Current time")
    public static let newTime = Phrase("Nouvelle heure", "New time")
    public static let noOtherTime = Phrase(
        "Pas d'autre heure pour ce choix en ce moment. Élargissez, ou gardez votre rendez-vous.",
        "No other time for this choice at the moment. Widen it, or keep your appointment."
    )
    public static let withinClinic = Phrase(
        "Ce lien montre les heures de la même clinique. Pour une autre clinique, prenez le lien du message de confirmation.",
        "This link shows times at the same clinic. For another clinic, use the link in the confirmation message."
    )
    public static let noOtherTimeHere = Phrase(
        "La clinique n'a pas d'autre heure en ce moment. Votre rendez-vous reste à vous.",
        "The clinic has no other time at the moment. Your appointment stays yours."
    )
    public static let askedToChooseTitle = Phrase("La clinique vous demande une autre heure", "The clinic asks you for another time")
    public static let askedToChooseText = Phrase(
        "Son horaire change, et cette heure ne convient plus. Choisissez-en une autre; d'ici là, ce rendez-vous reste à votre nom.",
        "Its hours are changing, and this time no longer works. Choose another; until then, this appointment stays yours."
    )
    public static let allOtherTimes = Phrase("Toutes les autres heures", "All other times")
    public static let showTimes = Phrase("Voir les heures", "See times")
    public static let timeWasTaken = Phrase(
        "Cette heure vient d'être prise. Rien n'a changé : vous avez toujours la vôtre.",
        "That time has just been taken. Nothing has changed: you still have yours."
    )
    public static let reschedulingHeading = Phrase("Prendre cette heure?", "Take this time?")
    public static let reschedulingConfirm = Phrase("Oui, changer l'heure", "Yes, change the time")
    public static let reschedulingKeep = Phrase("Non, je garde l'heure actuelle", "No, I keep the present time")

    public static let lostLinkTitle = Phrase("Retrouver votre lien", "Find your link again")
    public static let lostLinkLead = Phrase(
        "Donnez le courriel ou le téléphone utilisé pour réserver. Si un rendez-vous y est lié, un nouveau lien y sera envoyé, et nulle part ailleurs.",
        "Give the e-mail address or phone number used to book. If an appointment is tied to it, a new link will be sent there, and nowhere else."
    )
    public static let lostLinkLabel = Phrase("Courriel ou téléphone", "E-mail or phone")
    public static let lostLinkButton = Phrase("Envoyer le lien", "Send the link")
    public static let lostLinkInvalid = Phrase(
        "Écrivez une adresse complète ou un numéro à 10 chiffres.",
        "Type a full address or a 10-digit number."
    )
    public static let lostLinkSentTitle = Phrase("Demande reçue", "Request received")
    public static let lostLinkSentText = Phrase(
        "Si un rendez-vous à venir est lié à ce contact, un message y arrive d'ici quelques minutes. Nous répondons la même chose dans tous les cas, pour ne rien révéler à quelqu'un d'autre.",
        "If a coming appointment is tied to this contact, a message reaches it within a few minutes. We answer the same in every case, so as to reveal nothing to anyone else."
    )
    public static let lostLinkNothing = Phrase(
        "Rien reçu? Regardez dans les indésirables, ou appelez la clinique.",
        "Nothing received? Look in the junk folder, or call the clinic."
    )
}
