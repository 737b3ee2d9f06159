public import Scheduling

/// What the courier sends to the person who booked.
///
/// None of these says why somebody is seen; a subject, which shows on locked
/// screens, says neither where.
public enum MessageTexts {
    /// The booking stands. `link` is the absolute full link.
    public static func confirmation(of visit: MessageVisit, link: String, in language: Language) -> MessageText {
        MessageText(
            subject: subject(.mailConfirmedSubject, visit, language), language: language,
            blocks: [
                .paragraph(language(.mailConfirmed)),
                facts(visit, language),
                .link(language(.mailManage), address: link),
                .paragraph(language(.mailKeepLink)),
                .paragraph(language(.mailCancelEarly)),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// The appointment has moved. `link` leads to it: the full link or the
    /// weak one, whichever the message may carry.
    public static func rescheduling(of visit: MessageVisit, link: String?, in language: Language) -> MessageText {
        var blocks: [MessageBlock] = [.paragraph(language(.mailMoved)), facts(visit, language)]
        if let link { blocks.append(.link(language(.mailManage), address: link)) }
        blocks.append(.paragraph(language(.mailEmergency)))
        return MessageText(subject: subject(.mailMovedSubject, visit, language), language: language, blocks: blocks)
    }

    /// The appointment is off. `search` is the absolute address of the search.
    public static func cancellation(of visit: MessageVisit, search: String, in language: Language) -> MessageText {
        MessageText(
            subject: subject(.mailCancelledSubject, visit, language), language: language,
            blocks: [
                .paragraph(language(.mailCancelled)),
                facts(visit, language),
                .link(language(.mailSearchAgain), address: search),
                .paragraph(language(.mailNotYou)),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// The clinic moved the appointment.
    public static func reschedulingByClinic(of visit: MessageVisit, link: String, in language: Language) -> MessageText {
        MessageText(
            subject: subject(.mailMovedSubject, visit, language), language: language,
            blocks: [
                .paragraph(language(.mailMovedByClinic)),
                facts(visit, language),
                .link(language(.mailManage), address: link),
                .paragraph(language(.mailDoesNotSuit)),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// The clinic's hours change: the appointment stands until the person
    /// has chosen another time.
    public static func chooseAgain(instead visit: MessageVisit, link: String, in language: Language) -> MessageText {
        MessageText(
            subject: subject(.mailChooseAgainSubject, visit, language), language: language,
            blocks: [
                .paragraph(language(.mailChooseAgain)),
                facts(visit, language),
                .link(language(.mailManage), address: link),
                .paragraph(language(.mailClinicQuestions)),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// The clinic cancelled the appointment.
    public static func cancellationByClinic(
        of visit: MessageVisit, because reason: CancellationReason?, search: String, in language: Language
    ) -> MessageText {
        let words: Phrase =
            switch reason {
            case .asked: .mailCancelledAsked
            case .practitionerAway: .mailCancelledPractitionerAway
            case .clinicClosed: .mailCancelledClinicClosed
            case .mistake: .mailCancelledMistake
            case .priorityFails: .mailCancelledPriorityFails
            case .other, nil: .mailCancelledByClinic
            }
        return MessageText(
            subject: subject(.mailCancelledSubject, visit, language), language: language,
            blocks: [
                .paragraph(language(words)),
                facts(visit, language),
                .link(language(.mailSearchAgain), address: search),
                .paragraph(language(.mailClinicQuestions)),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// New links to appointments whose links were lost, all in one message.
    ///
    /// - Parameter visits: by start; not empty. The subject bears the first one's date.
    public static func lostLink(for visits: [(visit: MessageVisit, link: String)], in language: Language) -> MessageText {
        let subject = visits.first.map { Self.subject(.mailLostLinkSubject, $0.visit, language) } ?? language(.mailLostLinkSubject)
        return MessageText(
            subject: subject, language: language,
            blocks: [.paragraph(language(visits.count > 1 ? .mailLostLinks : .mailLostLink))]
                + visits.flatMap { [facts($0.visit, language), .link(language(.mailManage), address: $0.link)] }
                + [.paragraph(language(.mailNotAsked))])
    }

    /// The clinic sends once more when and where it is.
    public static func sentAgain(_ visit: MessageVisit, link: String, in language: Language) -> MessageText {
        MessageText(
            subject: subject(.mailSentAgainSubject, visit, language), language: language,
            blocks: [
                .paragraph(language(.mailSentAgain)),
                facts(visit, language),
                .link(language(.mailManage), address: link),
                .paragraph(language(.mailCancelEarly)),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// Messages about a visit go to another address from now on. Holds no link:
    /// whoever reads this is perhaps not whom it is for.
    public static func contactChanged(of visit: MessageVisit, in language: Language) -> MessageText {
        MessageText(
            subject: language(.mailContactChangedSubject), language: language,
            blocks: [
                .paragraph(language(.mailContactChanged)),
                facts(visit, language),
                .paragraph(language(.mailContactChangedNotYou)),
            ])
    }

    /// The clinic put right who a visit is for. Names the clinic and the
    /// fields, never a value; holds no link.
    public static func identityCorrected(_ fields: [IdentityField], of visit: MessageVisit, in language: Language) -> MessageText {
        MessageText(
            subject: language(.mailIdentitySubject), language: language,
            blocks: [
                .paragraph(language(.mailIdentity(clinic: visit.clinic.name, fields: fields.list))),
                facts(visit, language),
                .paragraph(language(.mailIdentityNotYou)),
            ])
    }

    /// Somebody booked again with the same person's details. Says nothing of
    /// the new booking: it may be another's.
    public static func repeatedBooking(earlier visit: MessageVisit, link: String, in language: Language) -> MessageText {
        MessageText(
            subject: language(.mailRepeatedSubject), language: language,
            blocks: [
                .paragraph(language(.mailRepeated)),
                .paragraph(language(.mailRepeatedYours)),
                facts(visit, language),
                .link(language(.mailManage), address: link),
                .paragraph(language(.mailRepeatedNotYou)),
            ])
    }

    /// The code by which a request is confirmed. It stands in the text alone:
    /// subjects show on locked screens.
    public static func requestCode(_ code: String, until: LocalDateTime, in language: Language) -> MessageText {
        MessageText(
            subject: language(.mailCodeSubject), language: language,
            blocks: [
                .paragraph(language(.mailCode)),
                .facts([(.mailCodeLabel, code), (.mailCodeUntil, until.time.words(in: language))]),
                .paragraph(language(.mailNotAsked)),
            ])
    }

    /// How somebody of the staff signs in has changed, or somebody can sign in
    /// as them. Holds no link: whoever is warned of false pages has none to follow.
    public static func accessChanged(_ change: Phrase, at time: LocalDateTime, in language: Language) -> MessageText {
        MessageText(
            subject: language(.mailAccessSubject), language: language,
            blocks: [
                .paragraph(language(change)),
                .facts([(.mailAccessWhen, time.words(in: language))]),
                .paragraph(language(.mailAccessYou)),
                .paragraph(language(.mailAccessNotYou)),
                .paragraph(language(.mailAccessNoLink)),
            ])
    }

    /// The request waits. `link` leads to its page; `until` is its last day.
    public static func requestWaiting(link: String, until: LocalDate, in language: Language) -> MessageText {
        MessageText(
            subject: language(.mailWaitingSubject), language: language,
            blocks: [
                .paragraph(language(.mailWaiting)),
                .facts([(.mailWaitingUntil, until.words(in: language))]),
                .paragraph(language(.mailWaitingEnds)),
                .link(language(.mailWaitingLink), address: link),
                .paragraph(language(.mailKeepRequestLink)),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// A place, until then on the clinic's clock. `link` leads to a page with
    /// two buttons: nothing happens by opening it.
    public static func offer(of visit: MessageVisit, until: LocalDateTime, link: String, in language: Language) -> MessageText {
        MessageText(
            subject: language(.mailOfferSubject), language: language,
            blocks: [
                .paragraph(language(.mailOffer)),
                facts(visit, language),
                .facts([(.mailOfferUntil, until.time.words(in: language))]),
                .link(language(.mailOfferLink), address: link),
                .paragraph(language(.mailOfferNext)),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// The clinic took away a place that stood for somebody.
    public static func offerWithdrawn(by clinic: Clinic, start: LocalDateTime, link: String, in language: Language) -> MessageText {
        MessageText(
            subject: language(.mailWithdrawnSubject), language: language,
            blocks: [
                .paragraph(language(.mailWithdrawn)),
                .facts([
                    (.mailWithdrawnPlace, clinic.name),
                    (.mailWithdrawnTime, start.date.words(in: language) + ", " + start.time.words(in: language)),
                ]),
                .link(language(.mailWaitingLink), address: link),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// They said yes to a place that went to somebody before them.
    public static func offerPassed(by clinic: Clinic, start: LocalDateTime, link: String, in language: Language) -> MessageText {
        MessageText(
            subject: language(.mailPassedSubject), language: language,
            blocks: [
                .paragraph(language(.mailPassed)),
                .facts([
                    (.mailWithdrawnPlace, clinic.name),
                    (.mailWithdrawnTime, start.date.words(in: language) + ", " + start.time.words(in: language)),
                ]),
                .link(language(.mailWaitingLink), address: link),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// An offer went unanswered: one button says that the person still waits.
    public static func requestAsleep(link: String, in language: Language) -> MessageText {
        MessageText(
            subject: language(.mailAsleepSubject), language: language,
            blocks: [
                .paragraph(language(.mailAsleep)),
                .link(language(.mailAsleepLink), address: link),
                .paragraph(language(.mailEmergency)),
            ])
    }

    /// The window is over and no place was accepted.
    public static func requestEnded(search: String, in language: Language) -> MessageText {
        MessageText(
            subject: language(.mailRequestEndedSubject), language: language,
            blocks: [
                .paragraph(language(.mailRequestEnded)),
                .link(language(.mailSearchAgain), address: search),
                .paragraph(language(.mailEmergency)),
            ])
    }

    static func subject(_ phrase: Phrase, _ visit: MessageVisit, _ language: Language) -> String {
        Typography.label(language(phrase), in: language) + " " + visit.start.date.dayAndMonth(in: language) + ", "
            + visit.start.time.words(in: language)
    }

    static func facts(_ visit: MessageVisit, _ language: Language) -> MessageBlock {
        let clinic = visit.clinic
        let zone = clinic.zone.note.map { " (" + language($0) + ")" } ?? ""
        return .facts(
            [
                (.whenLabel, visit.start.words(in: language, withArticle: true) + zone),
                (
                    .whereLabel,
                    clinic.name + ", " + clinic.address.line + ", " + clinic.address.municipality + " "
                        + clinic.address.postalCode.description
                ),
                (.howLabel, language(visit.modality.words)),
                (.phoneNumberLabel, clinic.phone.display(in: language)),
            ] + (visit.reference.map { [(.referenceLabel, $0.description)] } ?? []))
    }
}
