import Formats
import Operations
import Scheduling
import Seals
import UseCases
import Wording

/// Writes the e-mail of one delivery: words, links and calendar entry.
struct MessageComposer: Sendable {
    let sender: MailAddress
    let links: PublicLinks

    /// `nil` when there is no address to write to, or words that no header
    /// can hold.
    func compose(_ contents: DeliveryContents, at now: Instant) -> MailMessage? {
        let language = contents.contact.language
        let words = words(of: contents)
        guard let recipient = contents.contact.email, let subject = HeaderText(words.subject) else { return nil }
        return MailMessage(
            id: MailMessageID(contents.message, sender: sender.email), date: now, from: sender, to: recipient,
            language: language, subject: subject, text: words.text, html: words.html.text,
            calendar: calendar(of: contents, for: recipient, at: now)
        )
    }

    private func words(of contents: DeliveryContents) -> MessageText {
        let language = contents.contact.language
        switch contents.subject {
        case .visit(let visit): return words(of: contents.kind, visit, language)
        case .visits(let visits):
            return MessageTexts.lostLink(for: visits.map { (MessageVisit($0), links.link($0.link, language)) }, in: language)
        case .code(let code, let until): return MessageTexts.requestCode(code, until: until, in: language)
        case .waiting(let link, let until):
            return MessageTexts.requestWaiting(link: links.request(link, language), until: until, in: language)
        case .passed(let clinic, let start, let link):
            return MessageTexts.offerPassed(by: clinic, start: start, link: links.request(link, language), in: language)
        case .withdrawn(let clinic, let start, let link):
            return MessageTexts.offerWithdrawn(by: clinic, start: start, link: links.request(link, language), in: language)
        case .asleep(let link): return MessageTexts.requestAsleep(link: links.request(link, language), in: language)
        case .ended: return MessageTexts.requestEnded(search: links.search(language), in: language)
        case .access(let change, let instant): return MessageTexts.accessChanged(change.words, at: instant, in: language)
        case .offer(let offer):
            return MessageTexts.offer(
                of: MessageVisit(offer), until: offer.zone.local(at: offer.offer.expires), link: links.offer(offer.link, language),
                in: language)
        }
    }

    private func words(of kind: MessageKind, _ delivery: DeliveryVisit, _ language: Language) -> MessageText {
        let visit = MessageVisit(delivery)
        let link = links.link(delivery.link, language)
        return switch kind {
        case .confirmation, .requestCode, .requestWaiting, .offer, .requestAsleep, .requestEnded, .offerWithdrawn, .offerPassed,
            .contactCode, .accessChanged:
            MessageTexts.confirmation(of: visit, link: link, in: language)
        case .chooseAgain: MessageTexts.chooseAgain(instead: visit, link: link, in: language)
        case .movedByClinic: MessageTexts.reschedulingByClinic(of: visit, link: link, in: language)
        case .cancelledByClinic:
            MessageTexts.cancellationByClinic(
                of: visit, because: delivery.cancellation, search: links.search(language), in: language)
        case .changed: MessageTexts.rescheduling(of: visit, link: link, in: language)
        case .cancelled: MessageTexts.cancellation(of: visit, search: links.search(language), in: language)
        case .linkRecovery: MessageTexts.lostLink(for: [(visit, link)], in: language)
        case .reminder: MessageTexts.reminder(of: visit, link: link, in: language)
        case .earlyReminder: MessageTexts.earlyReminder(of: visit, link: link, in: language)
        case .missed: MessageTexts.missed(visit, search: links.search(language), in: language)
        case .sentAgain: MessageTexts.sentAgain(visit, link: link, in: language)
        case .contactChanged: MessageTexts.contactChanged(of: visit, in: language)
        case .identityCorrected: MessageTexts.identityCorrected(delivery.corrected, of: visit, in: language)
        case .repeated: MessageTexts.repeatedBooking(earlier: visit, link: link, in: language)
        }
    }

    /// A lost link, a question and a notice change nothing in a calendar; nor
    /// does a reminder: the entry is there, and a REQUEST of the same sequence
    /// would only ask again what was answered (RFC 5546 §3.2.2.1). No entry
    /// carries a link of the person's own: calendars are shared.
    private static func isOfCalendar(_ kind: MessageKind) -> Bool {
        ![.linkRecovery, .repeated, .chooseAgain, .reminder, .earlyReminder, .missed, .accessChanged, .contactChanged, .identityCorrected]
            .contains(kind)
    }

    private func calendar(of contents: DeliveryContents, for recipient: EmailAddress, at now: Instant) -> CalendarEvent? {
        guard let visit = contents.visit, Self.isOfCalendar(contents.kind)
        else { return nil }
        let language = contents.contact.language
        let facts: [(Phrase, String)] = [
            (.referenceLabel, visit.appointment.reference.description),
            (.howLabel, language(visit.appointment.modality.words)),
            (.phoneNumberLabel, visit.clinic.phone.display(in: language)),
        ]
        return CalendarEvent(
            of: visit.appointment, at: visit.clinic, rules: visit.zone,
            organizer: CalendarAddress(name: sender.name?.description, email: sender.email),
            reader: .attendee(CalendarAddress(name: nil, email: recipient)), language: language,
            summary: language(.appointmentTitle),
            details: facts.map { Typography.label(language($0), in: language) + " " + $1 }.joined(separator: "\n"),
            url: links.clinic(visit.clinic.id, language), stamp: now
        )
    }
}
