/// The sheet that an order is printed on, for a safe: read once, at night, in a hurry.
extension Phrase {
    public static let paperKind = Phrase("Ordre sur papier", "Order on paper")
    public static let paperWhere = Phrase("Où", "Where")
    public static let paperEffect = Phrase("Effet", "Effect")
    public static let paperReason = Phrase("Motif", "Reason")
    public static let paperOrder = Phrase("Ordre", "Order")

    // MARK: what it does

    public static let paperGuarded = Phrase("Ralentir", "Slow down")
    public static let paperRestricted = Phrase("Restreindre", "Restrict")
    public static let paperFrozen = Phrase("Geler", "Freeze")
    public static let paperDark = Phrase("Éteindre", "Go dark")

    /// After the verb, where one sheet is about several places.
    public static func paperPlaces(_ count: Int) -> Phrase {
        Phrase("les \(count) endroits ci-dessous", "the \(count) places below")
    }

    public static let paperAll = Phrase("tout le service", "the whole service")
    public static let paperFront = Phrase("le site des patients", "the patients' site")
    public static let paperDesk = Phrase("le comptoir des cliniques", "the clinics' desk")
    public static let paperExchange = Phrase("les échanges avec d'autres programmes", "exchange with other programs")
    public static let paperWatch = Phrase("la surveillance", "the watch")
    public static let paperClinic = Phrase("une clinique", "one clinic")
    public static let paperStaff = Phrase("une personne du personnel", "one member of staff")

    /// A surface, as far as it is about a clinic.
    public static func paperSurface(_ surface: Phrase, of clinic: Phrase) -> Phrase {
        Phrase("\(surface.french) (\(clinic.french))", "\(surface.english) (\(clinic.english))")
    }

    public static let paperPatients = Phrase("Patients", "Patients")
    public static let paperStaffs = Phrase("Cliniques", "Clinics")
    public static let paperPrograms = Phrase("Programmes", "Programs")

    public static let paperPatientsGuarded = Phrase(
        "retenir une heure demande quelques secondes de calcul ou d'attente. Rien ne ferme.",
        "holding a time takes a few seconds of computation, or a wait. Nothing closes.")
    public static let paperPatientsRestricted = Phrase(
        "réserver demande un code, reçu par courriel ou par texto. Les rendez-vous tiennent.",
        "booking takes a code, by e-mail or text. Appointments stand.")
    public static let paperPatientsFrozen = Phrase(
        "aucune nouvelle réservation en ligne. Les rendez-vous tiennent; on peut les voir, en demander l'annulation, laisser un message.",
        "no new booking online. Appointments stand; they can be seen, a cancellation asked for, a message left.")
    public static let paperPatientsDark = Phrase(
        "une seule page, avec les téléphones des cliniques. Les rendez-vous tiennent.",
        "one page only, with the clinics' telephones. Appointments stand.")
    public static let paperStaffsGuarded = Phrase("rien ne change.", "nothing changes.")
    public static let paperStaffsRestricted = Phrase(
        "tout le monde se connecte de nouveau. Les équipes ne changent plus.",
        "everybody signs in anew. Teams no longer change.")
    public static let paperStaffsFrozen = Phrase(
        "tout le monde se connecte de nouveau. Aujourd'hui et demain seulement.",
        "everybody signs in anew. Today and tomorrow only.")
    public static let paperStaffsDark = Phrase(
        "il ne reste que la journée que garde l'appareil de la clinique.", "only the day that the clinic's own device keeps is left.")
    public static let paperProgramsGuarded = Phrase(
        "retenir une heure coûte un calcul (403 cost_required).", "holding a time costs a computation (403 cost_required).")
    public static let paperProgramsRestricted = Phrase(
        "réserver demande un contact confirmé (403 contact_unproven).", "booking takes a proven contact (403 contact_unproven).")
    public static let paperProgramsClosed = Phrase("503 suspended, à réessayer plus tard.", "503 suspended, to be tried again later.")

    public static let paperDarkWarning = Phrase(
        "Attention : pour tout le monde, le site ne montrera plus qu'une seule page. Si les rendez-vous peuvent rester visibles, le niveau frozen suffit.",
        "Careful: for everybody, the site will show one page only. If appointments may stay visible, the level frozen is enough.")

    // MARK: how it is handed in

    public static let paperHandIn = Phrase(
        "Pour remettre l'ordre : une façon sur trois suffit, sans compte ni mot de passe",
        "To hand the order in: one way of three is enough, without account or password")
    public static let paperPhone = Phrase("Avec un téléphone", "With a telephone")
    public static let paperPhoneText = Phrase(
        "Lisez ce code. Il ouvre la page des responsables avec l'ordre; lisez-la, puis confirmez :",
        "Scan this code. It opens the officers' page with the order; read it, then confirm:")
    public static let paperPhoneLabel = Phrase("Code QR : lien vers la page des responsables", "QR code: link to the officers' page")
    public static let paperPhoneNoCode = Phrase(
        "Cet ordre est trop long pour un code. Ouvrez cette page et collez-y le texte de l'ordre :",
        "This order is too long for a code. Open this page and paste the text of the order:")
    public static let paperExercise = Phrase(
        "Exercice : cette adresse ne mène qu'à la machine même.", "Exercise: this address leads to the machine itself and no further.")
    public static let paperText = Phrase("Sans cette page", "Without that page")
    public static let paperTextText = Phrase(
        "Ce code est le texte de l'ordre. Enregistrez-le tel quel sous le nom order.note, puis, d'un ordinateur :",
        "This code is the text of the order. Save it as it is, under the name order.note, then, at a computer:")
    public static let paperTextLabel = Phrase("Code QR : le texte de l'ordre", "QR code: the text of the order")
    public static let paperTextNoCode = Phrase(
        "Cet ordre est trop long pour un code. Tapez son texte, ci-dessous, dans un fichier order.note, puis :",
        "This order is too long for a code. Type its text, below, into a file order.note, then:")
    public static let paperOtherAddresses = Phrase(
        "Pas de réponse? Une autre adresse :", "No answer? Another address:")
    public static let paperProgram = Phrase("Avec le programme", "With the program")
    public static let paperProgramText = Phrase(
        "Le même fichier, sur une machine du service, même sans base de données ni réseau :",
        "The same file, on a machine of the service, even without a database or a network:")
    public static let paperProgramElsewhere = Phrase("D'ailleurs :", "From elsewhere:")
    public static let paperAnswer = Phrase(
        "C'est fait quand la réponse dit « new ». « known » : quelqu'un l'avait déjà remis. « superseded » : il a servi, et c'est rouvert; il ne vaut plus rien.",
        "It is done when the answer says “new”. “known”: somebody had handed it in. “superseded”: it was used, and it is open again; it is good for nothing now."
    )

    // MARK: what to know

    public static let paperOnce = Phrase(
        "Cet ordre ne peut que fermer, jamais rouvrir, et il compte une fois.", "This order can only close, never open, and it counts once."
    )

    public static let paperMade = Phrase("Fait et signé", "Made and signed")
    public static let paperEastern = Phrase("heure de Montréal", "Montréal time")
    public static let paperSignedBy = Phrase("par", "by")
    public static let paperSignersOne = Phrase(
        "Le jour où cette personne n'est plus responsable, la feuille ne vaut plus rien : détruisez-la.",
        "Once that person is no officer any more, the sheet is worth nothing: destroy it.")
    public static let paperSignersMany = Phrase(
        "Le jour où aucune de ces personnes n'est plus responsable, la feuille ne vaut plus rien : détruisez-la.",
        "Once none of these persons is an officer any more, the sheet is worth nothing: destroy it.")
    public static let paperKeep = Phrase(
        "Qui tient cette feuille peut fermer le service : gardez-la comme une clé. Une fois imprimée, effacez le fichier.",
        "Whoever holds this sheet can close the service: keep it as a key is kept. Once it is printed, delete the file.")
    public static let paperReopen = Phrase("Pour rouvrir", "To open again")
    public static let paperReopenText = Phrase(
        "Il faut deux responsables, dont l'une des clés hors du navigateur :",
        "It takes two officers, one of whom has a key outside of a browser:")

    // MARK: the text

    public static let paperTyping = Phrase("Le texte de l'ordre, à taper s'il le faut", "The text of the order, to be typed if need be")

    /// - Parameter blank: the number of the line that is empty.
    public static func paperTypingText(blank: Int) -> Phrase {
        Phrase(
            "Un numéro, une ligne, et le numéro ne se tape pas; en retrait, la ligne continue sans espace. La ligne \(blank) est vide. Une signature commence par un tiret cadratin (—, U+2014) et une espace. Gras et maigre ne sont là que pour l'œil.",
            "One number, one line, and the number is not typed; indented, the line goes on without a space. Line \(blank) is empty. A signature begins with an em dash (—, U+2014) and a space. Bold and plain are there for the eye alone."
        )
    }

    /// For whoever reads the other language.
    public static let paperOtherLanguage = Phrase(
        "En français : cette feuille ferme une partie d'un service de rendez-vous. Lisez le code 1 et confirmez, ou appelez une personne responsable.",
        "In English: this sheet closes part of an appointment service. Scan code 1 and confirm, or call an officer.")
}
