/// The officers' page: an order on its way, one that ends others, and a device that is enrolled.
extension Phrase {
    public static let officerSending = Phrase("Où il en est", "Where it is")
    public static let officerSendingNone = Phrase("Signé. Il part…", "Signed. It is leaving…")
    public static let officerTrying = Phrase("envoi…", "sending…")
    public static let officerNoAnswer = Phrase("pas de réponse, nouvel essai", "no answer, trying again")
    public static let officerApplied = Phrase("en vigueur (processus {process})", "in force (process {process})")
    public static let officerHasIt = Phrase("reçu (processus {process})", "taken (process {process})")
    public static let officerSuperseded = Phrase("déjà levé par un autre ordre", "ended by another order already")
    public static let officerSummary = Phrase(
        "Adresses où il est en vigueur : {n} sur {all}.", "Addresses where it is in force: {n} of {all}.")
    public static let officerTaken = Phrase("Adresses qui l'ont reçu : {n} sur {all}.", "Addresses that have it: {n} of {all}.")
    public static let officerSummaryNone = Phrase(
        "Personne ne l'a encore reçu. Laissez cette page ouverte; elle essaie toujours.",
        "Nobody has it yet. Leave this page open; it keeps trying.")
    public static let officerRefused = Phrase("refusé", "refused")
    public static let officerTooLate = Phrase("son délai est passé", "its time is over")
    public static let officerCopy = Phrase("Copier l'ordre signé", "Copy the signed order")
    public static let officerCopied = Phrase("Copié.", "Copied.")
    public static let officerShare = Phrase("Transmettre", "Share")
    public static let officerSave = Phrase("Enregistrer", "Save")
    public static let officerDone = Phrase("Ranger", "Put away")

    // MARK: handing in what is signed already

    public static let officerCarry = Phrase("Remettre un ordre déjà signé", "Hand in an order that is signed")
    public static let officerCarryLabel = Phrase("L'ordre, avec ses signatures", "The order, with its signatures")
    public static let officerCarryHint = Phrase(
        "D'une feuille, d'un fichier, ou d'une autre personne responsable. Les signatures décident, pas la personne qui le remet.",
        "From a sheet, a file, or another officer. The signatures decide, and not who hands it in.")
    public static let officerCarryButton = Phrase("Remettre", "Hand in")
    public static let officerCarryUnreadable = Phrase(
        "Ce n'est pas un ordre entier : copiez-le du premier mot à la dernière signature.",
        "This is not a whole order: copy it from the first word to the last signature.")
    public static let officerCarryRaise = Phrase("{level} : {scopes}. Raison : {reason}.", "{level}: {scopes}. Reason: {reason}.")
    public static let officerCarryLowering = Phrase(
        "Ordres levés : {count}. Reste : {level}, {scopes}. Raison : {reason}.",
        "Orders ended: {count}. What remains: {level}, {scopes}. Reason: {reason}.")
    public static let officerCarryRehearsal = Phrase(
        "Répétition, rien ne change. {level} : {scopes}. Raison : {reason}.",
        "Rehearsal, nothing changes. {level}: {scopes}. Reason: {reason}."
    )
    public static let officerCarryLink = Phrase(
        "Un maillon de la chaîne des responsables.", "A link of the chain of officers.")
    public static let officerOutcomeNew = Phrase("L'ordre est en vigueur.", "The order is in force.")
    public static let officerOutcomeKnown = Phrase("L'ordre était déjà connu.", "The order was known already.")
    public static let officerOutcomeSuperseded = Phrase(
        "L'ordre a été levé avant d'arriver : il n'est pas en vigueur.", "The order was ended before it came: it is not in force.")

    // MARK: lowering

    public static let officerLower = Phrase("Abaisser ou lever", "Lower or end")
    public static let officerLowerLead = Phrase(
        "Signez ici; la deuxième signature vient d'une clé hors du navigateur : `creneau order sign`. Une page prise par un intrus ne peut donc rien rouvrir seule.",
        "Sign here; the second signature comes from a key outside of a browser: `creneau order sign`. So a page that an intruder has taken reopens nothing by itself."
    )
    public static let officerLowerWhich = Phrase("Ordres à lever", "Orders to end")
    public static let officerLowerNone = Phrase("Aucun ordre n'est en vigueur.", "No order is in force.")
    public static let officerLowerRemains = Phrase("Ce qui reste", "What remains")
    public static let officerLowerSign = Phrase("Signer", "Sign")
    public static let officerLowerNext = Phrase(
        "Une signature y est. Transmettez ce texte à une autre personne responsable, qui le lit, le signe par `creneau order sign FICHIER --key CLÉ --out SIGNÉ`, et le remet par `creneau order send SIGNÉ` ou ici.",
        "It has one signature. Send this text to another officer, who reads it, signs it with `creneau order sign FILE --key KEY --out SIGNED`, and hands it in with `creneau order send SIGNED` or here."
    )

    // MARK: enrolling

    public static let officerEnrol = Phrase("Inscrire cet appareil", "Enrol this device")
    public static let officerEnrolLead = Phrase(
        "Votre appareil fait une clé d'accès qui ne le quitte pas. Deux personnes responsables l'inscrivent ensuite avec leurs clés : `creneau officer add`.",
        "Your device makes a passkey that does not leave it. Two officers then enrol it with their keys: `creneau officer add`.")
    public static let officerEnrolName = Phrase("Votre nom de responsable", "Your name as an officer")
    public static let officerEnrolNameHint = Phrase(
        "Tel que `creneau officer list` le dit. Sans espace ni accent.", "As `creneau officer list` says it. Without spaces or accents.")
    public static let officerEnrolButton = Phrase("Faire une clé d'accès", "Make a passkey")
    public static let officerEnrolNowhere = Phrase(
        "Les clés d'accès ne valent pas pour cette adresse : `creneau officer pages` dit où elles valent.",
        "Passkeys do not hold for this address: `creneau officer pages` says where they do.")
    public static let officerEnrolBadName = Phrase(
        "Un nom de 1 à 100 caractères, sans espace, sans accent et sans « + ».",
        "A name of 1 to 100 characters, without spaces, accents or “+”.")
    public static let officerEnrolFailed = Phrase("Aucune clé n'a été faite.", "No passkey was made.")
    public static let officerEnrolNext = Phrase(
        "Dictez ou transmettez ces mots à deux personnes responsables. Chacune compare, et l'une d'elles écrit :",
        "Read or send these words to two officers. Both compare them, and one of them types:")
}
