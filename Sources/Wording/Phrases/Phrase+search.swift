/// The search form.
extension Phrase {
    public static let homeTitle = Phrase("Trouver un rendez-vous", "Find an appointment")
    public static let homeHeading = Phrase(
        "Un rendez-vous médical, le plus tôt possible",
        "A medical appointment, as soon as possible"
    )
    public static let homeLead = Phrase(
        "Dites une fois où vous êtes et ce qui ne va pas. Vous voyez les premières ouvertures près de vous, et celle que vous choisissez vous est gardée.",
        "Say once where you are and what is wrong. You see the first openings near you, and the one you choose is kept for you."
    )
    public static let gateTitle = Phrase("Est-ce une urgence?", "Is it an emergency?")
    public static let gateText = Phrase(
        "Difficulté à respirer, douleur à la poitrine, signes d'AVC, saignement abondant, perte de connaissance : ",
        "Trouble breathing, chest pain, signs of a stroke, heavy bleeding, loss of consciousness: "
    )
    public static let gateAction = Phrase("appelez le 911", "call 911")
    public static let placeLabel = Phrase("Où êtes-vous?", "Where are you?")
    public static let placeHint = Phrase("Code postal ou municipalité", "Postal code or municipality")
    public static let usePosition = Phrase("Utiliser ma position", "Use my position")
    public static let positionPending = Phrase("Recherche de votre position…", "Finding your position…")
    public static let positionFound = Phrase(
        "Votre position servira à cette recherche et ne sera pas conservée.",
        "Your position will be used for this search and not kept."
    )
    public static let positionRefused = Phrase(
        "Position indisponible. Écrivez plutôt un code postal ou une municipalité.",
        "Position unavailable. Type a postal code or a municipality instead."
    )
    public static let myPosition = Phrase("ma position", "my position")
    public static let reasonLabel = Phrase("Pour quelle raison?", "For what reason?")
    public static let reasonHint = Phrase(
        "Seule la clinique la verra. Elle sert à trouver une visite assez longue.",
        "Only the clinic will see it. It is used to find a visit that is long enough."
    )
    public static let reasonChoose = Phrase("Choisir une raison", "Choose a reason")
    public static let windowLabel = Phrase("Quand?", "When?")
    public static let windowSoonest = Phrase("Le plus tôt", "Soonest")
    public static let windowToday = Phrase("Aujourd'hui", "Today")
    public static let windowTomorrow = Phrase("Demain", "Tomorrow")
    public static let windowWeek = Phrase("D'ici 7 jours", "Within 7 days")
    public static let windowDate = Phrase("À partir d'une date", "From a date")
    public static let dateLabel = Phrase("À partir du", "From")
    public static let moreChoices = Phrase("Plus de choix", "More choices")
    public static let modalityLabel = Phrase("Comment?", "How?")
    public static let anyModality = Phrase("Peu importe", "Any way")
    public static let serviceLanguageLabel = Phrase("Langue de la visite", "Language of the visit")
    public static let anyLanguage = Phrase("Peu importe", "Either")
    public static let radiusLabel = Phrase("Jusqu'où?", "How far?")
    public static let searchButton = Phrase("Voir les ouvertures", "See openings")
    public static let withoutDoctorTitle = Phrase("Pas de médecin de famille?", "No family doctor?")
    public static let withoutDoctorText = Phrase(
        "Le Guichet d'accès à la première ligne, service public distinct de Créneau, vous oriente : 811, option\u{A0}3.",
        "The Primary Care Access Point, a public service separate from Créneau, can direct you: 811, option\u{A0}3."
    )
    public static let howTitle = Phrase("Ce que vous pouvez attendre", "What you can expect")
    public static let how1 = Phrase("La première ouverture d'abord", "The soonest opening first")
    public static let how1Text = Phrase(
        "Personne ne paie pour passer devant, et rien ne sert de rafraîchir la page.",
        "Nobody pays to go first, and refreshing the page gains nothing."
    )
    public static let how2 = Phrase("Gardée pendant que vous écrivez", "Kept while you write")
    public static let how2Text = Phrase(
        "L'heure choisie est à vous pour 5\u{A0}minutes, le temps de remplir le formulaire.",
        "The time you choose is yours for 5\u{A0}minutes, while you fill in the form."
    )
    public static let how3 = Phrase("Vos renseignements scellés", "Your information sealed")
    public static let how3Text = Phrase(
        "Seule votre clinique peut les ouvrir, chaque ouverture est notée, et ils sont détruits après la visite.",
        "Only your clinic can open them, every opening is recorded, and they are destroyed after the visit."
    )

    public static let problemPlaceMissing = Phrase("Écrivez un code postal ou une municipalité.", "Type a postal code or a municipality.")
    public static let problemPlaceUnknown = Phrase(
        "Nous ne trouvons pas ce lieu. Vérifiez le code postal, ou écrivez la municipalité.",
        "We cannot find this place. Check the postal code, or type the municipality."
    )
    public static let problemPlaceRural = Phrase(
        "Ce code postal couvre un trop grand territoire. Écrivez plutôt la municipalité.",
        "This postal code covers too large an area. Type the municipality instead."
    )
    public static let problemPlaceAmbiguous = Phrase(
        "Plusieurs lieux portent ce nom. Lequel est le vôtre?",
        "Several places have this name. Which one is yours?"
    )
    public static let problemReasonMissing = Phrase("Choisissez la raison de la visite.", "Choose the reason for the visit.")
    public static let problemDateInvalid = Phrase("Choisissez une date, comme 2026-08-13.", "Choose a date, such as 2026-08-13.")
    public static let problemDatePast = Phrase("Choisissez aujourd'hui ou une date à venir.", "Choose today or a date to come.")
}
