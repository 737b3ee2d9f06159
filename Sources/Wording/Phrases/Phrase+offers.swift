/// Offers: what a person sees of a place that stands for them.
extension Phrase {
    public static let offerOverTitle = Phrase("Cette offre est terminée", "This offer is over")
    public static let offerOverText = Phrase(
        "Elle a été acceptée, refusée ou son heure est passée. Votre demande garde son rang : la prochaine place qui vous convient vous sera offerte.",
        "It was accepted, declined or its time ran out. Your request keeps its place in line: the next place that suits you will be offered to you."
    )
    public static let answerFirstTitle = Phrase("Une place vous attend déjà", "A place is already waiting for you")
    public static let answerFirstText = Phrase(
        "Une place vient de vous être offerte pour ce même besoin. Répondez d'abord à ce message : acceptez-la ou refusez-la, puis entrez le code de nouveau.",
        "A place has just been offered to you for this same need. Answer that message first: accept or decline it, then enter the code again."
    )
}
