/// The officers' page.
extension Phrase {
    public static let officerTitle = Phrase("Confinement", "Containment")
    public static let officerPlace = Phrase("veille", "watch")
    public static let officerLead = Phrase(
        "Fermer ce qui doit l'être, et rien de plus. Une personne responsable suffit pour élever un niveau; il en faut deux pour l'abaisser.",
        "Close what has to be closed, and nothing more. One officer is enough to raise a level; it takes two to lower it.")
    public static let officerNoScript = Phrase(
        "Sans JavaScript, cette page ne peut pas signer. Elle dit ce qui est en vigueur, et transmet un ordre déjà signé : celui d'une feuille, ou de `creneau contain --draft`.",
        "Without JavaScript this page cannot sign. It says what is in force, and hands in an order that is signed already: that of a sheet, or of `creneau contain --draft`."
    )
    public static let officerNoPasskeys = Phrase(
        "Ce navigateur n'a pas de clés d'accès. Il transmet un ordre déjà signé, rien d'autre.",
        "This browser has no passkeys. It hands in an order that is signed already, and nothing else.")

    // MARK: what is in force

    public static let officerNow = Phrase("En vigueur maintenant", "In force now")
    public static let officerNobody = Phrase(
        "Personne n'est encore responsable ici : `creneau officer init` en nomme trois. D'ici là, tout est ouvert.",
        "Nobody is an officer here yet: `creneau officer init` makes three. Until then everything is open.")
    public static let officerAllOpen = Phrase(
        "Tout est ouvert : aucun ordre n'est en vigueur.", "Everything is open: no order is in force.")
    public static let officerCareful = Phrase(
        "Cette machine ne retrouve pas ses ordres et se tient donc prudemment fermée : le site comme gelé, le comptoir comme restreint. Son journal dit quel fichier.",
        "This machine does not find its orders and therefore keeps itself carefully closed: the site as at frozen, the desk as at restricted. Its log says which file."
    )
    public static let officerUnentered = Phrase(
        "La base de données ne les a pas encore toutes : elle les recevra dès qu'elle répondra.",
        "The database does not have all of them yet: it is given them as soon as it answers.")
    public static let officerSeen = Phrase("Vu ici", "Seen here")
    public static let officerSigners = Phrase("Signé par", "Signed by")
    public static let officerAge = Phrase("Ces renseignements datent de {time} ({age}).", "This was so at {time} ({age}).")
    public static let officerAgeNow = Phrase("à l'instant", "just now")
    public static let officerAgeMinutes = Phrase("il y a {n} min", "{n} min ago")
    public static let officerAgeHours = Phrase("il y a {n} h", "{n} h ago")
    public static let officerAgeDays = Phrase("il y a {n} j", "{n} days ago")
    public static let officerOffline = Phrase(
        "Le service ne répond pas à cette page. Vous pouvez composer et signer : l'ordre part dès qu'une adresse répond.",
        "The service does not answer this page. You can compose and sign: the order leaves as soon as an address answers.")
    public static let officerClock = Phrase(
        "L'horloge de cet appareil diffère de {n} min de celle du service : l'ordre est daté par le service.",
        "This device's clock is {n} min away from the service's: the order is dated by the service.")
    public static let officerInstall = Phrase("Installer sur cet appareil", "Install on this device")
    public static let officerKeep = Phrase(
        "Un navigateur peut oublier une page gardée hors connexion. Installez-la, ouvrez-la de temps en temps, et gardez une feuille au coffre : `creneau officer paper`.",
        "A browser may forget a page that it keeps offline. Install it, open it now and then, and keep a sheet in the safe: `creneau officer paper`."
    )

    // MARK: composing

    public static let officerCompose = Phrase("Composer un ordre", "Compose an order")
    public static let officerWhere = Phrase("Où", "Where")
    public static let officerWhereAll = Phrase("Partout", "Everywhere")
    public static let officerWhereFront = Phrase("Le site des patients", "The patients' site")
    public static let officerWhereDesk = Phrase("Le comptoir des cliniques", "The clinics' desk")
    public static let officerWhereClinics = Phrase("Certaines cliniques", "Certain clinics")
    public static let officerWhereStaff = Phrase("Une personne du personnel", "Somebody of staff")
    public static let officerClinic = Phrase("Clinique", "Clinic")
    public static let officerClinicHint = Phrase(
        "Commencez à écrire son nom ou sa ville, choisissez-la, puis ajoutez-la.", "Begin to type its name or town, choose it, then add it."
    )
    public static let officerAdd = Phrase("Ajouter", "Add")
    public static let officerRemove = Phrase("Retirer {name}", "Remove {name}")
    public static let officerNoClinic = Phrase(
        "Aucune clinique de ce nom : choisissez-la dans la liste.", "No clinic of that name: choose it from the list.")
    public static let officerPart = Phrase("À ces cliniques", "At these clinics")
    public static let officerPartBoth = Phrase("Tout", "Everything")
    public static let officerPartFront = Phrase("Seulement en ligne", "Online only")
    public static let officerPartDesk = Phrase("Seulement leur comptoir", "Their desk only")
    public static let officerStaff = Phrase("Numéro du compte", "Account's id")
    public static let officerStaffHint = Phrase("26 caractères, tels que le journal les dit.", "26 characters, as the log says them.")
    public static let officerLevel = Phrase("Niveau", "Level")
    public static let officerReason = Phrase("Raison", "Reason")
    public static let officerReasonHint = Phrase(
        "Une ligne pour le journal : un code, ou des mots. Rien sur des personnes.",
        "One line for the log: a code, or words. Nothing about persons.")
    public static let officerGoodFor = Phrase("À remettre d'ici", "To be handed in within")
    public static let officerGoodForHint = Phrase(
        "Passé ce délai, l'ordre n'est plus accepté là où on ne l'a jamais vu. Une fois accepté, il tient jusqu'à ce que deux personnes le lèvent.",
        "After that it is no longer accepted where it was never seen. Once accepted it holds until two officers end it.")
    public static let officerHour = Phrase("1 heure", "1 hour")
    public static let officerHours4 = Phrase("4 heures", "4 hours")
    public static let officerDay = Phrase("1 jour", "1 day")
    public static let officerEffect = Phrase("Ce que cet ordre fera", "What this order will do")
    public static let officerEffectNone = Phrase(
        "Choisissez où et à quel niveau.", "Choose where, and at which level.")
    public static let officerAlready = Phrase(
        "Un ordre en vigueur fait déjà au moins autant à chacun de ces endroits.",
        "An order in force does at least as much already at each of these places.")
    public static let officerSign = Phrase("Signer et envoyer", "Sign and send")
    public static let officerRehearse = Phrase("Répéter à blanc, 10 minutes", "Rehearse, 10 minutes")
    public static let officerRehearseHint = Phrase(
        "Rien ne change; le service compte ce que l'ordre aurait refusé, retardé ou fait attendre.",
        "Nothing changes; the service counts what the order would have refused, delayed or queued.")
    public static let officerMissing = Phrase(
        "Il manque : {what}.", "Still to say: {what}.")
    public static let officerAsking = Phrase("Votre appareil demande votre accord…", "Your device asks for your consent…")
    public static let officerNotSigned = Phrase(
        "Rien n'a été signé. Recommencez, ou prenez une autre clé.", "Nothing was signed. Try again, or take another key.")
    public static let officerStrangeKey = Phrase(
        "Cette clé d'accès n'est pas celle d'une personne responsable d'ici. Choisissez-en une autre, ou inscrivez-la plus bas.",
        "This passkey is not an officer's of this deployment. Choose another, or enrol it below.")
    public static let officerNoKeys = Phrase(
        "Aucune clé d'accès n'est inscrite. Inscrivez celle de cet appareil, plus bas.",
        "No passkey is enrolled. Enrol this device's, below.")
}
