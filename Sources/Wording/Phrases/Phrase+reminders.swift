/// Reminders, what is said to whoever did not come, and "I will be there".
extension Phrase {
    public static let mailReminderSubject = Phrase("Rappel de votre rendez-vous", "Reminder of your appointment")
    public static let mailReminder = Phrase("Vous avez un rendez-vous demain.", "You have an appointment tomorrow.")
    public static let mailEarlyReminder = Phrase("Vous avez un rendez-vous dans trois jours.", "You have an appointment in three days.")
    public static let mailReminderLink = Phrase("Confirmer votre présence, ou annuler", "Say that you are coming, or cancel")
    public static let mailMissedSubject = Phrase("Rendez-vous manqué", "Missed appointment")
    public static let mailMissed = Phrase(
        "La clinique vous attendait à ce rendez-vous. Un empêchement arrive à tout le monde : cela ne change rien à vos prochaines visites.",
        "The clinic was expecting you at this appointment. Things come up for everyone: it changes nothing about your next visits."
    )
    public static let mailMissedAgain = Phrase(
        "Si vous avez encore besoin d'être vu, vous pouvez prendre un autre rendez-vous quand vous voulez.",
        "If you still need to be seen, you can book another appointment whenever you like."
    )
    public static let mailMissedMistake = Phrase(
        "Vous y étiez? C'est une erreur de notre part : appelez la clinique.",
        "Were you there? That is a mistake on our side: call the clinic."
    )

    public static let attend = Phrase("Je serai là", "I will be there")
    public static let attendHint = Phrase(
        "La clinique le saura. Ce n'est pas obligatoire : votre rendez-vous tient de toute façon.",
        "The clinic will know. You do not have to: your appointment stands either way."
    )
    public static let attendanceNoted = Phrase(
        "C'est noté : la clinique sait que vous viendrez.", "Noted: the clinic knows that you are coming.")
    public static let deskConfirmed = Phrase("confirmé", "confirmed")
}
