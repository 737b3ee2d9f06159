/// What stands still while the service is closed to changes.
extension Phrase {
    public static let heldStoppedTitle = Phrase("Votre place vous attend", "Your place is waiting for you")
    public static func heldStoppedLead(_ left: (french: String, english: String)) -> Phrase {
        Phrase(
            "Cette heure est à vous. Le service est en pause : le temps qui vous reste s'est arrêté à \(left.french), et repartira quand le service reprendra.",
            "This time is yours. The service is paused: your remaining time has stopped at \(left.english), and goes on when the service does."
        )
    }
    public static let heldStoppedText = Phrase(
        "Revenez à cette page : vous pourrez alors terminer. La clinique peut donner l'heure entre-temps à une personne qui l'appelle; vous le verriez ici.",
        "Come back to this page: you can finish then. Meanwhile the clinic may give the time to somebody who calls; you would see it here."
    )
    public static let lookAgain = Phrase("Regarder de nouveau", "Look again")
    public static let givenTitle = Phrase("Heure donnée par la clinique", "Time given by the clinic")
    public static let givenHeading = Phrase("La clinique a donné cette heure à quelqu'un", "The clinic gave this time to someone")

    public static let offerStoppedTitle = Phrase("Cette place attend votre réponse", "This place awaits your answer")
    public static func offerStoppedLead(_ left: (french: String, english: String)) -> Phrase {
        Phrase(
            "Le service est en pause. Le temps pour répondre s'est arrêté à \(left.french), et repartira quand le service reprendra : vous ne perdez rien en attendant.",
            "The service is paused. Your time to answer has stopped at \(left.english), and goes on when the service does: you lose nothing by waiting."
        )
    }
    public static let offerStoppedText = Phrase(
        "Revenez répondre à ce moment-là. Si la clinique donne la place entre-temps, nous vous l'écrirons, et vous gardez votre rang.",
        "Come back to answer then. If the clinic gives the place away meanwhile, we write to you, and you keep your place in line."
    )
    public static let textReplyStandsStill = Phrase(
        "Le service est en pause, rien n'a changé. La place et votre temps pour répondre attendent : répondez de nouveau quand il reprendra.",
        "The service is paused and nothing changed. The place and your time to answer wait: reply again when it resumes.")
    public static let textReplyQueued = Phrase(
        "C'est noté : le rendez-vous sera annulé dès la reprise du service. Vous n'avez rien d'autre à faire.",
        "Noted: the appointment will be cancelled as soon as the service resumes. You need do nothing else.")
    public static let queuedHeading = Phrase("Votre annulation est notée", "Your cancellation is noted")
    public static let queuedLead = Phrase(
        "Le service est en pause. Le rendez-vous sera annulé dès qu'il reprendra, et la clinique le sait déjà : vous n'avez rien d'autre à faire.",
        "The service is paused. The appointment will be cancelled as soon as it resumes, and the clinic knows already: you need do nothing else."
    )
    public static let queuedTakeBack = Phrase("Je viendrai, finalement", "I am coming after all")
    public static let deskCancellationQueued = Phrase("annulation demandée", "cancellation asked for")
    public static let deskCancellationQueuedText = Phrase(
        "La personne a demandé d'annuler pendant que le service était en pause. Ce sera fait dès qu'il reprendra, sauf si le rendez-vous a commencé; vous pouvez l'annuler ici.",
        "The person asked to cancel while the service was paused. It will be done when it resumes, unless the visit has begun; you can cancel it here."
    )
    public static let textReplyPaused = Phrase(
        "Le service est en pause : rien n'a changé. Pour ce rendez-vous, appelez la clinique.",
        "The service is paused: nothing changed. About this appointment, call the clinic.")
}
