/// Offered places, as the desk reviews them.
extension Phrase {
    public static let offerFirst = Phrase("passe d'abord", "goes first")
    public static let deskOffers = Phrase("Places offertes", "Offered places")
    public static let deskOfferRule = Phrase("L'ordre de cette clinique", "This clinic's order")
    public static let deskOffersNone = Phrase(
        "Aucune place libérée n'a été offerte ces sept derniers jours.", "No freed place was offered in the last seven days.")
    public static let deskOfferMade = Phrase("Offerte", "Offered")
    public static let deskOfferWhy = Phrase("Pourquoi cette personne", "Why this person")
    public static let deskOfferOutcome = Phrase("Suite", "Outcome")
    public static let deskOfferWaited = Phrase("attendait depuis", "had waited")
    /// Two places at least.
    public static func offerTogether(places: Int, people: Int) -> Phrase {
        Phrase(
            "une de \(places) places libres en même temps, données pour servir le plus de monde (\(people) en attente)",
            "one of \(places) places free at once, given out to serve as many as possible (\(people) waiting)")
    }
    public static let deskOfferOldRule = Phrase("selon l'ordre d'alors", "by the order of that time")
    public static let deskOfferOpen = Phrase("réponse attendue avant", "answer expected before")
    public static let deskOfferAccepted = Phrase("acceptée", "accepted")
    public static let deskOfferRefused = Phrase("refusée", "declined")
    public static let deskOfferExpired = Phrase("sans réponse", "no answer")
    public static let deskOfferWithdrawn = Phrase("retirée", "withdrawn")
    public static let deskOfferWanted = Phrase("oui, attend ceux d'avant", "yes, waits for those before")
    public static let deskOfferPassed = Phrase("allée à une personne avant", "went to a person before")
    public static let deskOfferedUntil = Phrase("offerte jusqu'à", "offered until")
}

/// Offers: what a person sees of a place that stands for them.
extension Phrase {
    public static let offerOverTitle = Phrase("Cette offre est terminée", "This offer is over")
    public static let offerOverText = Phrase(
        "Elle a été acceptée, refusée, donnée à une personne avant vous, ou son heure est passée. Votre demande garde son rang : la prochaine place qui vous convient vous sera offerte.",
        "It was accepted, declined, given to a person before you, or its time ran out. Your request keeps its place in line: the next place that suits you will be offered to you."
    )
    public static let offerOwnLinkTitle = Phrase("Acceptez par le lien de votre demande", "Accept with the link to your request")
    public static let offerOwnLinkText = Phrase(
        "La place vous reste offerte jusqu'à l'heure indiquée. Le lien de ce message ne suffit plus pour l'accepter : ouvrez le lien de votre demande, reçu quand votre attente a commencé, et acceptez-la de là. Lui seul ouvre encore ce que vous avez écrit.",
        "The place stays offered to you until the time shown. The link in this message is no longer enough to accept it: open the link to your request, sent when your wait began, and accept it from there. It alone still opens what you wrote."
    )
    public static let answerFirstTitle = Phrase("Une place vous attend déjà", "A place is already waiting for you")
    public static let answerFirstText = Phrase(
        "Une place vient de vous être offerte pour ce même besoin. Répondez d'abord à ce message : acceptez-la ou refusez-la, puis entrez le code de nouveau.",
        "A place has just been offered to you for this same need. Answer that message first: accept or decline it, then enter the code again."
    )
    public static let lineFullTitle = Phrase(
        "Votre code est bon, mais la demande n'attend pas encore", "Your code is right, but the request does not wait yet")
    public static func lineFullContact(_ max: Int) -> Phrase {
        Phrase(
            "Une adresse ou un numéro ne peut avoir qu'un certain nombre de demandes à la fois : \(max). Retirez-en une dont vous n'avez plus besoin, par le lien de son message, puis entrez le code de nouveau.",
            "An address or number can have only so many requests at a time: \(max). Withdraw one you no longer need, from the link in its message, then enter the code again."
        )
    }
    public static let lineFullNetwork = Phrase(
        "Beaucoup de demandes attendent déjà depuis votre connexion Internet. Refaites la vôtre par une autre connexion, par exemple les données mobiles, ou appelez la clinique : elle peut vous donner une place elle-même.",
        "Many requests already wait from your Internet connection. Make yours over another one, mobile data for example, or call the clinic: it can give you a place itself."
    )
    public static let lineFullMailDomain = Phrase(
        "Beaucoup de demandes attendent déjà avec des adresses du même domaine. Refaites la vôtre avec une autre adresse ou un numéro de téléphone, ou appelez la clinique : elle peut vous donner une place elle-même.",
        "Many requests already wait under addresses of the same domain. Make yours with another address or a telephone number, or call the clinic: it can give you a place itself."
    )
}
