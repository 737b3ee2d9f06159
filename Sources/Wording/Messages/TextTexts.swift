public import Scheduling

/// The words of text messages: where, when, and a link. None says why
/// somebody is seen, nor who.
public enum TextTexts {
    /// Longest name of a clinic that stands in one, in characters.
    public static let clinicNameMax = 40

    public static func confirmation(of visit: MessageVisit, link: String, in say: Language) -> String {
        about(visit, .textConfirmed, [say(.textManage), link], say)
    }

    public static func rescheduling(of visit: MessageVisit, link: String, in say: Language) -> String {
        about(visit, .textMoved, [say(.textManage), link], say)
    }

    public static func reschedulingByClinic(of visit: MessageVisit, link: String, in say: Language) -> String {
        about(visit, .textMovedByClinic, [say(.textManage), link], say)
    }

    public static func cancellation(of visit: MessageVisit, search: String, in say: Language) -> String {
        about(visit, .textCancelled, [say(.textSearch), search], say)
    }

    public static func cancellationByClinic(of visit: MessageVisit, search: String, in say: Language) -> String {
        about(visit, .textCancelledByClinic, [say(.textSearch), search], say)
    }

    public static func chooseAgain(instead visit: MessageVisit, link: String, in say: Language) -> String {
        about(visit, .textChooseAgain, [say(.textChoose), link], say)
    }

    /// A lost link, or once more when and where it is.
    public static func sentAgain(_ visit: MessageVisit, link: String, in say: Language) -> String {
        about(visit, .textYours, [say(.textManage), link], say)
    }

    public static func contactChanged(of visit: MessageVisit, in say: Language) -> String {
        about(visit, .textContactChanged, [say(.textContactChangedNotYou)], say)
    }

    public static func identityCorrected(of visit: MessageVisit, in say: Language) -> String {
        about(visit, .textIdentity, [say(.textIdentityNotYou)], say)
    }

    public static func repeatedBooking(earlier visit: MessageVisit, link: String, in say: Language) -> String {
        about(visit, .textRepeated, [say(.textRepeatedNotYou), link], say)
    }

    /// Of tomorrow's visit, or of one in some days; yes and no are understood.
    public static func reminder(of visit: MessageVisit, link: String, in say: Language) -> String {
        about(visit, .textReminder, [say(.textReminderAnswer), link], say)
    }

    public static func missed(_ visit: MessageVisit, search: String, in say: Language) -> String {
        about(visit, .textMissed, [say(.textSearch), search], say)
    }

    public static func requestCode(_ code: String, until: LocalDateTime, in say: Language) -> String {
        sentences(
            [say(.textCode), code + ",", say(.textCodeUntil), ended(until.time.words(in: say))] + [say(.textCodeUse)])
    }

    public static func requestWaiting(link: String, until: LocalDate, in say: Language) -> String {
        sentences([say(.textWaiting), Typography.label(until.dayAndMonth(in: say), in: say), say(.textWaitingThen), link])
    }

    public static func offerWithdrawn(by clinic: Clinic, start: LocalDateTime, link: String, in say: Language) -> String {
        sentences([
            Typography.label(name(of: clinic), in: say), say(.textWithdrawn), start.date.dayAndMonth(in: say) + ",",
            ended(start.time.words(in: say)), say(.textWithdrawnRank), link,
        ])
    }

    public static func offerPassed(by clinic: Clinic, start: LocalDateTime, link: String, in say: Language) -> String {
        sentences([
            Typography.label(name(of: clinic), in: say), say(.textPassed), start.date.dayAndMonth(in: say) + ",",
            ended(start.time.words(in: say)), say(.textWithdrawnRank), link,
        ])
    }

    public static func requestAsleep(link: String, in say: Language) -> String { sentences([say(.textAsleep), link]) }

    public static func requestEnded(search: String, in say: Language) -> String { sentences([say(.textEnded), search]) }

    /// A place, until then on the clinic's clock.
    public static func offer(of visit: MessageVisit, until: LocalDateTime, link: String, in say: Language) -> String {
        about(
            visit, .textOffer, [say(.textOfferAnswer), until.time.words(in: say) + ",", say(.textOfferLink), link], say)
    }

    /// What came in is answered in its language, or in both.
    public static func reply(_ phrase: Phrase, link: String? = nil, in language: Language?) -> String {
        guard let language else { return sentences([phrase.french, "/", phrase.english] + (link.map { [$0] } ?? [])) }
        return sentences([phrase[language]] + (link.map { [$0] } ?? []))
    }

    /// `Clinique du Parc : rendez-vous confirmé, mardi 1er décembre, 9 h 20.` and what follows.
    private static func about(_ visit: MessageVisit, _ what: Phrase, _ rest: [String], _ say: Language) -> String {
        sentences([Typography.label(name(of: visit.clinic), in: say), say(what), ended(when(visit, say))] + rest)
    }

    private static func name(of clinic: Clinic) -> String {
        clinic.name.count <= clinicNameMax ? clinic.name : clinic.name.prefix(clinicNameMax - 3) + "..."
    }

    private static func when(_ visit: MessageVisit, _ say: Language) -> String {
        let zone = visit.clinic.zone.note.map { " (" + say($0) + ")" } ?? ""
        let how: String? =
            switch visit.modality {
            case .inPerson: nil
            case .phone: say(.textByPhone)
            case .video: say(.textByVideo)
            }
        let start = visit.start.date.dayAndMonth(in: say) + ", " + visit.start.time.words(in: say) + zone
        return start + (how.map { ", " + $0 } ?? "")
    }

    /// `9:20 a.m.` ends a sentence already.
    private static func ended(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

    private static func sentences(_ parts: [String]) -> String { parts.joined(separator: " ") }
}
