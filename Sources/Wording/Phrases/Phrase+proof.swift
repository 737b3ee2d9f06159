/// When a contact has to be proven before more is booked from a network.
extension Phrase {
    public static let proofTitle = Phrase("Un code, pour confirmer votre contact", "A code, to confirm your contact")
    public static let proofWhy = Phrase(
        "Plusieurs rendez-vous viennent d'être pris à cette clinique depuis votre réseau (une école, un immeuble ou un fournisseur peut en être un). Pour que personne ne puisse tout retenir, nous vérifions votre contact. Votre heure reste retenue pendant ce temps.",
        "Several appointments were just booked at this clinic from your network (a school, a building or a provider can be one). So that nobody can take everything, we check your contact. Your time stays held meanwhile."
    )
    public static let proofWhyLevel = Phrase(
        "Par prudence, le service confirme en ce moment le contact de chaque nouvelle réservation. Votre heure reste retenue pendant ce temps.",
        "As a precaution, the service confirms the contact of each new booking for now. Your time stays held meanwhile.")
    public static let problemContactUnreachable = Phrase(
        "Par prudence, un code doit confirmer votre contact, et aucun ne peut être envoyé à ce téléphone en ce moment. Donnez une adresse de courriel, ou téléphonez à la clinique.",
        "As a precaution, a code has to confirm your contact, and none can be sent to this telephone at the moment. Give an e-mail address, or telephone the clinic."
    )
    public static func proofLead(until time: (french: String, english: String)) -> Phrase {
        Phrase(
            "Il vient de partir à l'adresse ou au numéro ci-dessous. Entrez-le ici, puis réservez. Il sert jusqu'à \(time.french).",
            "It has just left for the address or number below. Enter it here, then book. It can be used until \(time.english)"
        )
    }
    public static let proofNotHere = Phrase(
        "Rien reçu? Regardez dans les indésirables, corrigez votre contact, ou demandez un autre code.",
        "Nothing received? Look in the junk folder, correct your contact, or ask for another code."
    )
    public static let proofWaitTitle = Phrase("Encore un peu de patience", "A little patience")
    public static func proofWait(until time: (french: String, english: String)) -> Phrase {
        Phrase(
            "Nous ne pouvons pas envoyer de code à un téléphone en ce moment. Appuyez sur « Réserver cette heure » à partir de \(time.french) : rien de plus ne vous sera demandé.",
            "We cannot send a code to a telephone at the moment. Press “Book this time” from \(time.english) on: nothing more will be asked of you."
        )
    }
    public static let proofNeeded = Phrase(
        "Pour garder cette heure plus longtemps, donnez d'abord votre courriel ou votre téléphone, puis appuyez encore : nous vérifions votre contact, car plusieurs heures sont retenues depuis votre réseau.",
        "To keep this time longer, first give your e-mail address or telephone, then press again: we check your contact, because several times are held from your network."
    )
    public static let problemOtherContact = Phrase(
        "Trop de rendez-vous ont été pris depuis votre réseau avec des adresses de ce genre. Donnez un téléphone qui reçoit des textos ou l'adresse d'un grand fournisseur, ou téléphonez à la clinique.",
        "Too many appointments were booked from your network with addresses of this kind. Give a telephone that takes texts or an address of a large provider, or telephone the clinic."
    )
    public static let problemContactOften = Phrase(
        "Ce contact a assez servi depuis votre réseau pour aujourd'hui. Donnez-en un autre, ou téléphonez à la clinique.",
        "This contact was used enough from your network for today. Give another, or telephone the clinic."
    )
}
