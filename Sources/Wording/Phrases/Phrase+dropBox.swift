public import Scheduling

/// Leaving word with a clinic where nothing can be booked.
extension Phrase {
    public static let wordLink = Phrase("Laisser un message à la clinique", "Leave a message for the clinic")
    public static let wordTitle = Phrase("Laisser un message", "Leave a message")
    public static let wordLead = Phrase(
        "Pour le moment, cette clinique ne prend pas de rendez-vous en ligne. Laissez un message : elle vous rappelle.",
        "For now, this clinic takes no appointments online. Leave a message, and it will call you back.")
    public static let wordNotAnAppointment = Phrase(
        "Ce message n'est pas un rendez-vous, et personne ne le lit tout de suite.",
        "This message is not an appointment, and nobody reads it right away.")
    public static let wordReadUnknown = Phrase(
        "La clinique le lit quand elle est ouverte. Ses heures ne sont pas connues ici : si cela presse, téléphonez.",
        "The clinic reads it when it is open. Its hours are not known here: if it is pressing, phone.")
    /// - Parameter today: at the clinic.
    public static func wordRead(_ reading: ConsultationHours.Reading, today: LocalDate) -> Phrase {
        if reading.date == today {
            return Phrase(
                "La clinique lit les messages quand elle est ouverte : aujourd'hui, jusqu'à\u{A0}\(reading.to.words(in: .french)).",
                "The clinic reads messages when it is open: today, until\u{A0}\(ended(reading.to))")
        }
        let french = reading.date.relative(to: today, in: .french) ?? reading.date.dayAndMonth(in: .french)
        let english = reading.date.relative(to: today, in: .english) ?? reading.date.dayAndMonth(in: .english)
        return Phrase(
            "La clinique lit les messages quand elle est ouverte. La prochaine fois : \(french), à partir de\u{A0}\(reading.from.words(in: .french)).",
            "The clinic reads messages when it is open. Next: \(english), from\u{A0}\(ended(reading.from))")
    }
    /// `4:00 p.m.` ends a sentence by itself.
    private static func ended(_ time: LocalTime) -> String {
        let words = time.words(in: .english)
        return words.hasSuffix(".") ? words : words + "."
    }
    public static let wordPhone = Phrase("Vous pouvez aussi téléphoner", "You can also phone")

    public static let wordNeedTitle = Phrase("Ce qui vous amène", "What it is about")
    public static let wordReasonHint = Phrase("Seule la clinique la verra.", "Only the clinic will see it.")
    public static let wordAboutLabel = Phrase("En quelques mots", "In a few words")
    public static func wordAboutHint(max: Int) -> Phrase {
        Phrase("\(max)\u{A0}caractères au plus.", "\(max)\u{A0}characters at most.")
    }
    public static let wordPersonTitle = Phrase("La personne à rappeler", "Who to call back")
    public static let wordPhoneHint = Phrase("La clinique rappelle à ce numéro.", "The clinic calls this number back.")
    public static let wordTimesLabel = Phrase("Quand peut-on vous appeler?", "When can you be called?")
    public static let wordTimesHint = Phrase("Sans choix : n'importe quand.", "No choice: at any time.")
    public static let wordAnyTime = Phrase("n'importe quand", "at any time")
    public static let wordMorning = Phrase("le matin", "in the morning")
    public static let wordAfternoon = Phrase("l'après-midi", "in the afternoon")
    public static let wordEvening = Phrase("le soir", "in the evening")
    public static let wordConsent = Phrase(
        "En l'envoyant, vous acceptez que la clinique lise ce message pour vous rappeler. Il est scellé dès son arrivée, et effacé le lendemain du rappel.",
        "By sending it, you agree that the clinic reads this message to call you back. It is sealed as it arrives, and erased the day after the call."
    )
    public static let wordSend = Phrase("Laisser ce message", "Leave this message")

    public static let problemWordPhoneMissing = Phrase(
        "Écrivez le numéro auquel la clinique peut rappeler.", "Type the number that the clinic can call back.")
    public static func problemWordAboutTooLong(max: Int) -> Phrase {
        Phrase("Raccourcissez : \(max)\u{A0}caractères au plus.", "Make it shorter: \(max)\u{A0}characters at most.")
    }
    public static let problemWordAboutUnusable = Phrase(
        "Écrivez ces mots sans caractères invisibles.", "Write these words without invisible characters.")
    public static let problemWordFull = Phrase(
        "La boîte de messages de cette clinique est pleine. Téléphonez-lui : ce que vous avez écrit est encore ici.",
        "This clinic's message box is full. Please phone it: what you wrote is still here.")
    public static let problemWordOften = Phrase(
        "Trop de messages ont été laissés d'ici. Téléphonez à la clinique : ce que vous avez écrit est encore ici.",
        "Too many messages were left from here. Please phone the clinic: what you wrote is still here.")
    public static let problemWordKnown = Phrase(
        "Un autre message a déjà été laissé par ce formulaire. Envoyez de nouveau pour laisser aussi celui-ci.",
        "Another message was already left by this form. Send again to leave this one too.")

    public static let wordLeftTitle = Phrase("Votre message est laissé", "Your message is left")
    public static let wordLeftLead = Phrase("La clinique vous rappelle.", "The clinic will call you back.")
    public static let wordLeftWorse = Phrase(
        "Si votre état s'aggrave, n'attendez pas cet appel : 811 pour un conseil, 911 pour une urgence.",
        "If you get worse, do not wait for that call: 811 for advice, 911 for an emergency.")
    public static let wordLeftWhat = Phrase("Ce que vous avez laissé", "What you left")
    public static let wordLeftOver = Phrase(
        "Par discrétion, ce que vous aviez écrit n'est plus affiché. Un message dont vous avez vu la confirmation a bien été reçu.",
        "For discretion, what you wrote is no longer shown. A message whose confirmation you saw was received.")
    public static let wordLeftOverTitle = Phrase("Messages à la clinique", "Messages for the clinic")
    public static let wordAgain = Phrase("Laisser un autre message", "Leave another message")

    public static let wordBookingsTitle = Phrase("Cette clinique prend des rendez-vous", "This clinic takes appointments")
    public static let wordBookingsText = Phrase(
        "On peut y chercher une ouverture, ou attendre une place : un message n'est pas nécessaire.",
        "You can look for an opening there, or wait for a place: no message is needed.")
    public static let wordBookingsTyped = Phrase(
        "Votre message n'a pas été envoyé. Voici ce que vous aviez écrit.", "Your message was not sent. This is what you had written.")

    public static let privacyWordTitle = Phrase("Si vous laissez un message", "If you leave a message")
    public static let privacyWordText = Phrase(
        "Quand une clinique ne prend pas de rendez-vous en ligne, vous pouvez lui laisser un message : un nom, un téléphone, la raison et quelques mots. Il est scellé dès son arrivée, pour cette clinique seulement; chaque ouverture est notée. Il est effacé le lendemain du rappel, et au plus tard avec les rendez-vous du jour où il devait être lu. Personne d'autre n'apprend que vous l'avez laissé.",
        "When a clinic takes no appointments online, you can leave it a message: a name, a phone number, the reason and a few words. It is sealed as it arrives, for that clinic alone; every opening is recorded. It is erased the day after the call back, and at the latest with the appointments of the day on which it was to be read. Nobody else learns that you left it."
    )
}

extension CallTimes {
    /// `le matin, le soir`.
    public func words(in language: Language) -> String {
        guard !isEmpty else { return language(.wordAnyTime) }
        let all: [(CallTimes, Phrase)] = [(.morning, .wordMorning), (.afternoon, .wordAfternoon), (.evening, .wordEvening)]
        return all.filter { contains($0.0) }.map { language($0.1) }.joined(separator: ", ")
    }
}
