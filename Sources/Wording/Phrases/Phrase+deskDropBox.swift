/// Whom a clinic is to call back, on the desk.
extension Phrase {
    public static let deskCallBacks = Phrase("À rappeler", "To call back")
    public static let deskCallBacksText = Phrase(
        "Ces personnes ont laissé un message quand rien ne pouvait être réservé en ligne. Qui attend depuis le plus longtemps vient en premier.",
        "These people left a message when nothing could be booked online. Whoever has waited longest comes first.")
    public static let deskCallBacksNone = Phrase("Personne n'attend d'être rappelé.", "Nobody waits to be called back.")
    public static let deskCallBacksMore = Phrase("Les premiers sont montrés, sur un total de", "The first ones are shown, of a total of")
    public static let deskCalledTitle = Phrase("Rappelés depuis un jour", "Called back within a day")
    public static let deskCalledText = Phrase(
        "Leur message est effacé un jour après le rappel.", "Their message is erased a day after the call.")
    public static let deskWordUnopened = Phrase("Message fermé", "Closed message")
    public static let deskWordLeft = Phrase("Laissé", "Left")
    public static let deskWordTimes = Phrase("Quand appeler", "When to call")
    public static let deskWordAbout = Phrase("En ses mots", "In their words")
    public static let deskWordLanguage = Phrase("Langue", "Language")
    public static let deskWordTries = Phrase("Sans réponse", "No answer")
    public static let deskWordLastTry = Phrase("la dernière fois", "last")
    public static let deskWordCall = Phrase("Rappelé", "Called back")
    public static let deskWordMiss = Phrase("Pas de réponse", "No answer")
    public static let deskWordUnmiss = Phrase("Retirer le dernier essai", "Take back the last try")
    public static let deskWordReopen = Phrase("À rappeler de nouveau", "Call back after all")
    public static let deskWordNoted = Phrase("C'est noté.", "Noted.")
    public static let deskWordChanged = Phrase(
        "Quelqu'un d'autre vient de noter quelque chose de ce message. Voici où il en est; rien d'autre n'a été fait.",
        "Someone else has just noted something of that message. This is how it stands; nothing else was done.")
}
