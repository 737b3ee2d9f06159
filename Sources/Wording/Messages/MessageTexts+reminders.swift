public import Scheduling

extension MessageTexts {
    /// The day before. `link` is the weak one: time and place, "I will be
    /// there", and cancelling.
    public static func reminder(of visit: MessageVisit, link: String, in language: Language) -> MessageText {
        reminder(.mailReminder, visit, link, language)
    }

    /// Three days before.
    public static func earlyReminder(of visit: MessageVisit, link: String, in language: Language) -> MessageText {
        reminder(.mailEarlyReminder, visit, link, language)
    }

    private static func reminder(_ lead: Phrase, _ visit: MessageVisit, _ link: String, _ language: Language) -> MessageText {
        MessageText(
            subject: subject(.mailReminderSubject, visit, language), language: language,
            blocks: [
                .paragraph(language(lead)),
                facts(visit, language),
                .link(language(.mailReminderLink), address: link),
                .paragraph(language(.mailCancelEarly)),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// Nobody came. Kind, and without a link to what is over.
    public static func missed(_ visit: MessageVisit, search: String, in language: Language) -> MessageText {
        MessageText(
            subject: subject(.mailMissedSubject, visit, language), language: language,
            blocks: [
                .paragraph(language(.mailMissed)),
                facts(visit, language),
                .paragraph(language(.mailMissedAgain)),
                .link(language(.mailSearchAgain), address: search),
                .paragraph(language(.mailMissedMistake)),
                .paragraph(language(.mailEmergency)),
            ])
    }
}
