/// The hold and the booking form.
extension Phrase {
    public static let bookingTitle = Phrase("Réserver", "Book")
    public static let bookingHeading = Phrase("Vos renseignements", "Your details")
    public static let heldTitle = Phrase("Cette heure est à vous", "This time is yours")
    public static let heldFor = Phrase("encore", "for another")
    public static let heldEnded = Phrase(
        "Le temps est écoulé. Envoyez quand même : si l'heure est encore libre, elle est à vous.",
        "Time is up. Send anyway: if the time is still free, it is yours."
    )
    public static let renew = Phrase("Plus de temps", "More time")
    public static let renewed = Phrase("Vous avez 5\u{A0}minutes de plus.", "You have 5\u{A0}more minutes.")
    public static let release = Phrase("Laisser cette heure", "Let this time go")
    public static let visitTitle = Phrase("La visite", "The visit")
    public static let bookedForLabel = Phrase("Pour qui est la visite?", "Who is the visit for?")
    public static let bookedForHint = Phrase(
        "Dès 14 ans, on consent soi-même à ses soins.",
        "From age 14, people consent to care themselves."
    )
    public static let personTitle = Phrase("La personne qui consulte", "The person being seen")
    public static let givenNameLabel = Phrase("Prénom", "First name")
    public static let familyNameLabel = Phrase("Nom de famille", "Last name")
    public static let oneNameLabel = Phrase("Cette personne a un seul nom", "This person has one name")
    public static let birthDateLabel = Phrase("Date de naissance", "Date of birth")
    public static let yearLabel = Phrase("Année", "Year")
    public static let monthLabel = Phrase("Mois", "Month")
    public static let dayLabel = Phrase("Jour", "Day")
    public static let healthNumberLabel = Phrase("Numéro d'assurance maladie", "Health insurance number")
    public static let healthNumberHint = Phrase(
        "Sur la carte soleil : 4 lettres et 8 chiffres. Sans carte, laissez vide : vous serez vu quand même.",
        "On the health card: 4 letters and 8 digits. Without a card, leave it empty: you will be seen all the same."
    )
    public static let contactTitle = Phrase("Pour vous joindre", "To reach you")
    public static let contactHint = Phrase(
        "Un courriel ou un téléphone, au moins. Nous y envoyons la confirmation, jamais la raison de la visite.",
        "An e-mail address or a phone number, at least. We send the confirmation there, never the reason for the visit."
    )
    public static let contactMailHint = Phrase(
        "Un courriel ou un téléphone, au moins. La confirmation part par courriel, sans la raison de la visite; avec un téléphone seul, la clinique peut vous appeler, mais aucun message ne part.",
        "An e-mail address or a phone number, at least. The confirmation goes by e-mail, without the reason for the visit; with a phone number alone the clinic can call you, but no message goes out."
    )
    public static let emailLabel = Phrase("Courriel", "E-mail")
    public static let phoneLabel = Phrase("Téléphone", "Phone")
    public static let messageLanguageLabel = Phrase("Langue des messages", "Language of messages")
    public static let consentTitle = Phrase("Votre accord", "Your agreement")
    public static let consentLabel = Phrase(
        "J'accepte que ces renseignements soient transmis à la clinique pour cette visite.",
        "I agree that this information goes to the clinic for this visit."
    )
    public static let consentText = Phrase(
        "Vos renseignements sont scellés dès leur arrivée : seules cette clinique et vous pouvez les ouvrir, et chaque ouverture est notée. Ils sont détruits après la visite. Vous pouvez annuler quand vous voulez.",
        "Your information is sealed as it arrives: only this clinic and you can open it, and every opening is recorded. It is destroyed after the visit. You can cancel whenever you like."
    )
    public static let bookButton = Phrase("Réserver cette heure", "Book this time")

    public static let familyTitle = Phrase("Votre famille, sur cet appareil", "Your family, on this device")
    public static let familyText = Phrase(
        "Ces noms et dates de naissance sont gardés dans ce navigateur seulement, jamais sur nos serveurs.",
        "These names and dates of birth are kept in this browser only, never on our servers."
    )
    public static let familyRemember = Phrase(
        "Retenir cette personne sur cet appareil (pas sur un appareil partagé)",
        "Remember this person on this device (not on a shared device)"
    )
    public static let familyForget = Phrase("Tout oublier", "Forget all")
    public static let familyForgotten = Phrase("Plus rien n'est gardé sur cet appareil.", "Nothing is kept on this device any more.")

    public static let problemBookedForMissing = Phrase("Dites pour qui est la visite.", "Say who the visit is for.")
    public static let problemGivenNameMissing = Phrase("Écrivez le prénom.", "Type the first name.")
    public static let problemFamilyNameMissing = Phrase("Écrivez le nom de famille.", "Type the last name.")
    public static func problemNameTooLong(max: Int) -> Phrase {
        Phrase("Raccourcissez : \(max)\u{A0}lettres au plus.", "Make it shorter: \(max)\u{A0}letters at most.")
    }
    public static let problemNameUnusable = Phrase(
        "Écrivez un nom sur une ligne, avec au moins une lettre.", "Type a name on one line, with at least one letter.")
    public static let problemReasonTooLong = Phrase(
        "Une visite pour cette raison dure plus longtemps que cette plage. Choisissez une autre raison, ou une autre plage.",
        "A visit for this reason takes longer than this time slot. Choose another reason, or another time."
    )
    public static let problemBirthDateMissing = Phrase("Écrivez la date de naissance.", "Type the date of birth.")
    public static let problemBirthDateInvalid = Phrase("Cette date de naissance n'existe pas.", "This date of birth does not exist.")
    public static let problemBirthDateFuture = Phrase("La date de naissance est dans l'avenir.", "The date of birth is in the future.")
    public static let problemBirthYearIncomplete = Phrase(
        "Écrivez l'année avec quatre chiffres, comme 1984.", "Type the year with four digits, such as 1984.")
    public static func problemBirthDateTooLongAgo(years: Int) -> Phrase {
        Phrase(
            "Vérifiez l'année : cette date remonte à plus de \(years)\u{A0}ans.",
            "Check the year: this date is more than \(years)\u{A0}years ago.")
    }
    public static let problemTooYoung = Phrase(
        "Avant 14 ans, un parent ou un tuteur réserve : choisissez « Pour mon enfant » ou « Pour une autre personne ».",
        "Under 14, a parent or tutor books: choose \u{201C}For my child\u{201D} or \u{201C}For someone else\u{201D}."
    )
    public static let problemHealthNumberTooLong = Phrase(
        "Un numéro a 4 lettres et 8 chiffres. Laissez vide si vous ne l'avez pas.",
        "A number has 4 letters and 8 digits. Leave it empty if you do not have it."
    )
    public static let problemHealthNumberUnusable = Phrase(
        "Écrivez le numéro sur une seule ligne. Laissez vide si vous ne l'avez pas.",
        "Type the number on one line. Leave it empty if you do not have it."
    )
    public static let problemContactMissing = Phrase("Donnez un courriel ou un téléphone.", "Give an e-mail address or a phone number.")
    public static let problemPhoneInvalid = Phrase(
        "Écrivez un numéro à 10 chiffres, comme 514 555-0199.",
        "Type a 10-digit number, such as 514 555-0199."
    )
    public static let problemPhoneForeign = Phrase(
        "Nous notons seulement les numéros du Canada, des États-Unis et des pays qui partagent leur indicatif. Laissez vide : une adresse de courriel suffit.",
        "We can only note numbers of Canada, the United States and the countries that share their code. Leave it empty: an e-mail address is enough."
    )
    public static let problemEmailInvalid = Phrase(
        "Écrivez une adresse complète, comme nom@exemple.ca.",
        "Type a full address, such as name@example.ca."
    )
    public static let problemNotSaved = Phrase(
        "Nous n'avons pas pu enregistrer. Rien n'est perdu : essayez de nouveau dans un moment.",
        "We could not save it. Nothing is lost: try again in a moment."
    )
    public static let problemConsentMissing = Phrase(
        "Sans votre accord, rien ne peut être transmis à la clinique.",
        "Without your agreement, nothing can go to the clinic."
    )

    public static let warningGoOn = Phrase("Vous pouvez continuer.", "You can go on.")
    public static let warningAtClinic = Phrase("La clinique le vérifiera à votre arrivée.", "The clinic will check it when you arrive.")
    public static let warningChildsAge = Phrase(
        "cette date de naissance est celle d'une personne de 14 ans ou plus, et la visite est pour votre enfant de moins de 14 ans.",
        "this date of birth is that of somebody aged 14 or over, and the visit is for your child under 14."
    )
    public static let warningShape = Phrase(
        "un numéro a d'habitude 4 lettres et 8 chiffres.",
        "a number usually has 4 letters and 8 digits."
    )
    public static let warningCheckDigit = Phrase(
        "le dernier chiffre ne concorde pas avec les autres.",
        "the last digit does not agree with the others."
    )
    public static let warningBirthDate = Phrase(
        "le numéro ne concorde pas avec la date de naissance.",
        "the number does not agree with the date of birth."
    )
    public static let warningName = Phrase(
        "le numéro ne concorde pas avec le nom.",
        "the number does not agree with the name."
    )
}
