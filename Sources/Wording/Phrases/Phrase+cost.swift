/// Before a place is held while a hold costs something.
extension Phrase {
    public static let costTitle = Phrase("Un instant", "One moment")
    public static let costLevelText = Phrase(
        "Il y a beaucoup de demandes en ce moment. Avant de retenir une plage, chaque appareil fait un petit calcul, ou attend un peu : ainsi personne n'en prend des centaines d'un coup.",
        "There are many requests at the moment. Before a time is held, each device does a small computation, or waits a little: so nobody takes hundreds of them at once."
    )
    public static let costNetworkText = Phrase(
        "Beaucoup de plages de cette clinique viennent d'être retenues depuis votre réseau, que vous partagez peut-être. Avant d'en retenir une autre, votre appareil fait un petit calcul, ou attend un peu.",
        "Many times at this clinic have just been held from your network, which you may share with others. Before another is held, your device does a small computation, or waits a little."
    )
    public static let costNotHeld = Phrase("Pas encore retenue pour vous", "Not held for you yet")
    public static let costWorking = Phrase(
        "Votre appareil fait son calcul; la page continuera d'elle-même.",
        "Your device is doing its computation; the page will go on by itself.")
    public static let costDone = Phrase("C'est fait : on continue.", "Done: going on.")
    public static let costProgress = Phrase("Avancement", "Progress")
    public static let costButton = Phrase("Continuer", "Continue")
    public static let costNote = Phrase(
        "Rien d'autre ne vous est demandé, et rien de ce que vous avez écrit n'est perdu.",
        "Nothing else is asked of you, and nothing you wrote is lost.")

    /// - Parameter wait: `20 s`.
    public static func costWait(_ wait: String) -> Phrase {
        Phrase("Attendez \(wait), puis appuyez sur « Continuer ».", "Wait \(wait), then press “Continue”.")
    }

    public static func costEarly(_ wait: String) -> Phrase {
        Phrase("Pas tout à fait : il reste \(wait) à attendre.", "Not quite yet: \(wait) still to wait.")
    }
}
