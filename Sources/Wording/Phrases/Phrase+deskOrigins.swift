/// Visits that were booked from one network, on the desk.
extension Phrase {
    public static let deskOrigins = Phrase("Rendez-vous d'une même origine", "Appointments of one origin")
    public static let deskOriginsNone = Phrase("Rien à décider.", "Nothing to decide.")
    public static let deskOriginsText = Phrase(
        "Ces rendez-vous ont été pris le même jour depuis un même réseau. Une école ou un immeuble en est parfois la cause; quelqu'un qui retient des places pour rien, aussi. Gardez ceux qui sont vrais.",
        "These appointments were booked on one day from one network. A school or a building is sometimes the cause; so is somebody who takes places for nothing. Keep those that are real."
    )
    /// Before when the first and the last of them were booked.
    public static let deskOriginTaken = Phrase("Pris :", "Booked:")
    public static let deskOriginRelease = Phrase("Libérer les autres", "Release the others")
    public static let deskOriginReleaseText = Phrase(
        "Ce qui n'est pas gardé est annulé d'un coup, et chaque personne en reçoit un message.",
        "What is not kept is cancelled at once, and each person gets a message."
    )
    public static let deskOriginKeepAll = Phrase("Tout garder", "Keep all")
    public static let deskOriginKeep = Phrase("Garder", "Keep")
    public static let deskOriginReleased = Phrase("Libérés :", "Released:")
    public static let deskOriginKept = Phrase("gardés :", "kept:")
    public static let deskOriginSeenTo = Phrase(
        "Quelqu'un d'autre vient de s'en occuper. Rien d'autre n'a été fait.", "Someone else has just seen to it. Nothing else was done.")
    public static let deskUnprovedText = Phrase(
        "Contact non vérifié : aucun code ne pouvait être envoyé à ce téléphone, et plusieurs rendez-vous venaient du même réseau.",
        "Contact not checked: no code could be sent to this telephone, and several appointments came from the same network."
    )
    public static let deskProofUnasked = Phrase("contact non vérifié", "contact not checked")
    public static let deskProofProven = Phrase("contact confirmé par un code", "contact confirmed by a code")
    public static let deskProofUnproved = Phrase("contact impossible à vérifier", "contact that could not be checked")
    public static let deskProofStrange = Phrase(
        "code reçu à une adresse d'un fournisseur peu connu", "code received at an address of a little-known provider")
}
