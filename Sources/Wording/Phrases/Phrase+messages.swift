/// Messages of the courier. None has a place for the reason of a visit.
extension Phrase {
    public static let mailConfirmedSubject = Phrase("Rendez-vous confirmé", "Appointment confirmed")
    public static let mailMovedSubject = Phrase("Rendez-vous déplacé", "Appointment moved")
    public static let mailCancelledSubject = Phrase("Rendez-vous annulé", "Appointment cancelled")
    public static let mailLostLinkSubject = Phrase("Votre lien de rendez-vous", "Your appointment link")
    public static let mailConfirmed = Phrase("Votre rendez-vous est confirmé.", "Your appointment is confirmed.")
    public static let mailMoved = Phrase(
        "Votre rendez-vous est déplacé. Voici la nouvelle heure.",
        "Your appointment has been moved. Here is the new time."
    )
    public static let mailCancelled = Phrase("Ce rendez-vous est annulé.", "This appointment is cancelled.")
    public static let mailMovedByClinic = Phrase(
        "La clinique a dû déplacer votre rendez-vous. Voici la nouvelle heure.",
        "The clinic had to move your appointment. Here is the new time."
    )
    public static let mailChooseAgainSubject = Phrase("Choisissez une autre heure", "Please choose another time")
    public static let mailChooseAgain = Phrase(
        "L'horaire de la clinique change, et cette heure ne convient plus. Choisissez-en une autre avec le lien ci-dessous; d'ici là, ce rendez-vous reste à votre nom.",
        "The clinic's hours are changing, and this time no longer works. Choose another with the link below; until then, this appointment stays yours."
    )
    public static let mailDoesNotSuit = Phrase(
        "Cette heure ne convient pas? Le lien permet d'en choisir une autre ou d'annuler; vous pouvez aussi appeler la clinique.",
        "Does this time not suit you? The link lets you choose another or cancel; you can also call the clinic."
    )
    public static let mailCancelledAsked = Phrase(
        "Ce rendez-vous est annulé, comme demandé à la clinique.",
        "This appointment is cancelled, as the clinic was asked."
    )
    public static let mailCancelledPractitionerAway = Phrase(
        "La clinique a dû annuler ce rendez-vous : la personne qui devait vous recevoir est absente. Nous en sommes désolés.",
        "The clinic had to cancel this appointment: the person who was to see you is away. We are sorry."
    )
    public static let mailCancelledClinicClosed = Phrase(
        "La clinique a dû annuler ce rendez-vous : elle sera fermée à ce moment. Nous en sommes désolés.",
        "The clinic had to cancel this appointment: it will be closed at that time. We are sorry."
    )
    public static let mailCancelledMistake = Phrase(
        "La clinique a annulé ce rendez-vous, inscrit deux fois ou par erreur.",
        "The clinic cancelled this appointment, which was entered twice or by mistake."
    )
    public static let mailCancelledPriorityFails = Phrase(
        "La clinique a repris cette place : elle vous avait été offerte avant d'autres personnes pour une raison que la clinique n'a pas retrouvée. Vous pouvez chercher une autre place ou demander de nouveau à être prévenu.",
        "The clinic took this place back: it was offered to you before other people for a reason that the clinic could not confirm. You can look for another place or ask to be notified again."
    )
    public static let mailCancelledByClinic = Phrase(
        "La clinique a dû annuler ce rendez-vous. Nous en sommes désolés.",
        "The clinic had to cancel this appointment. We are sorry."
    )
    public static let mailClinicQuestions = Phrase(
        "Une question? Appelez la clinique.", "A question? Call the clinic."
    )
    public static let mailLostLink = Phrase(
        "Voici un nouveau lien vers votre rendez-vous, comme demandé.",
        "Here is a new link to your appointment, as requested."
    )
    public static let mailLostLinks = Phrase(
        "Voici de nouveaux liens vers vos rendez-vous, comme demandé.",
        "Here are new links to your appointments, as requested."
    )
    public static let mailManage = Phrase("Voir, déplacer ou annuler ce rendez-vous", "See, move or cancel this appointment")
    public static let mailKeepLink = Phrase(
        "Ce lien est personnel : qui l'a peut voir et changer le rendez-vous. Ne transférez pas ce message.",
        "This link is personal: whoever has it can see and change the appointment. Do not forward this message."
    )
    public static let mailCancelEarly = Phrase(
        "Un empêchement? Annulez dès que vous le savez : quelqu'un attend cette place.",
        "Something came up? Cancel as soon as you know: someone is waiting for this place."
    )
    public static let mailSearchAgain = Phrase("Chercher un autre rendez-vous", "Find another appointment")
    public static let mailNotYou = Phrase(
        "Vous n'avez rien annulé? Appelez la clinique.",
        "You cancelled nothing? Call the clinic."
    )
    public static let mailNotAsked = Phrase(
        "Vous n'avez rien demandé? Vous pouvez ignorer ce message : rien n'a changé.",
        "You asked for nothing? You can ignore this message: nothing has changed."
    )
    public static let mailRepeatedSubject = Phrase(
        "Plusieurs rendez-vous avec vos renseignements", "Several appointments under your details")
    public static let mailRepeated = Phrase(
        "Un autre rendez-vous vient d'être pris avec le même nom et la même date de naissance, ou le même numéro d'assurance maladie.",
        "Another appointment has just been made with the same name and birth date, or the same health insurance number."
    )
    public static let mailRepeatedYours = Phrase("Celui-ci reste à vous, inchangé.", "This one remains yours, unchanged.")
    public static let mailRepeatedNotYou = Phrase(
        "Ce n'est ni vous ni un proche? Appelez la clinique. Si un de vos rendez-vous ne sert plus, annulez-le : quelqu'un attend cette place.",
        "Was it neither you nor someone close to you? Call the clinic. If you no longer need one of your appointments, cancel it: someone is waiting for this place."
    )
    public static let mailContactChangedSubject = Phrase("Vos messages vont à une autre adresse", "Your messages go to another address")
    public static let mailContactChanged = Phrase(
        "Qui a le lien de ce rendez-vous a donné un autre courriel ou un autre téléphone. Rien d'autre ne change; les prochains messages n'arriveront plus ici.",
        "Whoever has the link to this appointment has given another e-mail address or phone number. Nothing else changes; the next messages will not come here."
    )
    public static let mailContactChangedNotYou = Phrase(
        "Ce n'est ni vous ni un proche? Appelez la clinique. Si ce rendez-vous ne vous dit rien, effacez ce message et ceux d'avant : ils étaient pour quelqu'un d'autre.",
        "Was it neither you nor someone close to you? Call the clinic. If this appointment means nothing to you, delete this message and those before it: they were for somebody else."
    )
    public static let mailSentAgainSubject = Phrase("Votre rendez-vous", "Your appointment")
    public static let mailSentAgain = Phrase(
        "La clinique vous envoie de nouveau les détails de votre rendez-vous.",
        "The clinic is sending you the details of your appointment again."
    )
    public static let mailEmergency = Phrase(
        "Urgence : 911. Conseil d'une infirmière, jour et nuit : 811.",
        "Emergency: 911. A nurse's advice, day and night: 811."
    )
}
