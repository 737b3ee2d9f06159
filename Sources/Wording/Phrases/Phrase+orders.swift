/// What whoever hands in an order is told.
extension Phrase {
    public static let ordersNoOfficers = Phrase(
        "Personne n'est responsable des ordres ici : `creneau officer init` en nomme.",
        "Nobody is an officer here: `creneau officer init` makes some.")
    public static let ordersNotKept = Phrase(
        "L'ordre ne peut être conservé sur cette machine, donc il n'y est pas en vigueur. Envoyez-le à une autre, ou voyez son disque.",
        "The order cannot be kept on this machine, so it is not in force there. Send it to another, or see to its disk.")
    public static let ordersTooMany = Phrase(
        "Trop d'ordres de cette personne en une minute. Attendez un peu.", "Too many orders of this officer in a minute. Wait a little.")
    public static let orderMalformed = Phrase(
        "Ce n'est pas un ordre signé, ou il a été coupé ou modifié.", "This is not a signed order, or it was cut or altered.")
    public static let orderOtherHost = Phrase(
        "Cet ordre est pour un autre service.", "This order is for another deployment.")
    public static let orderBadSignature = Phrase(
        "Une signature n'est pas celle du texte : l'ordre a été modifié.", "A signature does not fit the text: the order was altered.")
    public static let orderNotByAnOfficer = Phrase(
        "Aucune signature n'est d'une personne responsable d'ici.", "No signature is by an officer of this deployment.")
    public static let orderNeedsTwo = Phrase(
        "Il faut la signature de deux personnes différentes.", "It takes the signatures of two different officers.")
    public static let orderNeedsKeyOutsideAPage = Phrase(
        "Une des signatures doit venir d'une clé hors du navigateur : `creneau order sign`.",
        "One of the signatures has to be by a key outside of a browser: `creneau order sign`.")
    public static let orderRaisesNothing = Phrase(
        "Un ordre qui n'en remplace aucun doit élever le niveau.", "An order that replaces none has to raise the level.")
    public static let orderPaperRaisesOnly = Phrase(
        "Un ordre sans échéance ne peut qu'élever le niveau.", "An order without an end can only raise the level.")
    public static let orderExpired = Phrase(
        "L'échéance de cet ordre est passée : signez-en un nouveau.", "This order's last instant is past: sign a new one.")
    public static let orderVoided = Phrase("Cet ordre a été annulé par deux responsables.", "This order was voided by two officers.")
    public static let orderOtherText = Phrase(
        "Un autre ordre porte ce numéro : signez-en un nouveau, et demandez-vous pourquoi.",
        "Another order has that id: sign a new one, and ask why.")
    public static let orderNoRoom = Phrase(
        "Il n'y a plus de place : trop d'ordres sont en vigueur.", "There is no room: too many orders are in force.")
    public static let orderLinkMissing = Phrase(
        "Un maillon précédent de la chaîne des responsables manque ici : envoyez-le d'abord.",
        "An earlier link of the chain of officers is missing here: send it first.")
    public static let orderFork = Phrase(
        "La chaîne des responsables continue autrement ici.", "The chain of officers goes on otherwise here.")
    public static let orderTooFewOfficers = Phrase(
        "Il resterait moins de deux responsables avec une clé hors du navigateur.",
        "Fewer than two officers with a key outside of a browser would remain.")
    public static let rehearsalNeedsStore = Phrase(
        "La base de données ne répond pas : sans elle, un exercice n'a rien où compter. Rien n'a changé; renvoyez-le plus tard.",
        "The database does not answer: without it a rehearsal has nowhere to count. Nothing has changed; send it again later.")
    public static let rehearsalsFull = Phrase(
        "Il y a déjà autant d'exercices en cours qu'il peut y en avoir. Attendez la fin de l'un d'eux.",
        "As many rehearsals go on as there can be at once. Wait for one of them to end.")
}
