/// What set a visit before others who waited, as reception checks it.
extension Phrase {
    public static let claimTitle = Phrase("Passé avant d'autres", "Went before others")
    public static let claimUnderTwo = Phrase("La demande annonce un enfant de moins de deux ans.", "The request says: a child under two.")
    public static let claimReferral = Phrase("La demande annonce une référence.", "The request says: a referral.")
    public static let claimBoth = Phrase(
        "La demande annonce un enfant de moins de deux ans et une référence.", "The request says: a child under two, and a referral.")
    public static let claimGone = Phrase("Ce que la demande annonçait n'est plus gardé.", "What the request said is no longer kept.")
    public static let claimAsk = Phrase(
        "Personne ne l'a vérifié. Est-ce exact?", "Nobody has checked it. Is it so?")
    public static let claimHolds = Phrase("C'est exact", "It is so")
    public static let claimFails = Phrase("Ce n'est pas exact", "It is not so")
    public static let claimHeld = Phrase("Vérifié : c'est exact.", "Checked: it is so.")
    public static let claimFailed = Phrase(
        "Vérifié : ce n'est pas exact. La place peut être reprise; la personne n'y perd rien d'autre.",
        "Checked: it is not so. The place can be taken back; the person loses nothing else by it.")
    public static let claimTakeBack = Phrase("Reprendre la place", "Take the place back")
    public static let claimMark = Phrase("priorité à vérifier", "priority to check")
}
