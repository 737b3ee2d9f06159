import Formats
import Operations
import Scheduling
import Seals
import UseCases
import Wording

/// Writes the text message of one delivery.
struct TextComposer: Sendable {
    let links: PublicLinks

    func compose(_ contents: DeliveryContents) -> TextMessage {
        let language = contents.contact.language
        return TextMessage(id: contents.message, language: language, text: ShortText(words(of: contents, language)))
    }

    private func words(of contents: DeliveryContents, _ language: Language) -> String {
        switch contents.subject {
        case .visit(let visit): return words(of: contents.kind, visit, language)
        // A text has room for one: the next of them.
        case .visits(let visits): return visits.first.map { words(of: contents.kind, $0, language) } ?? ""
        case .code(let code, let until): return TextTexts.requestCode(code, until: until, in: language)
        case .waiting(let link, let until):
            return TextTexts.requestWaiting(link: links.request(link, language), until: until, in: language)
        case .passed(let clinic, let start, let link):
            return TextTexts.offerPassed(by: clinic, start: start, link: links.request(link, language), in: language)
        case .withdrawn(let clinic, let start, let link):
            return TextTexts.offerWithdrawn(by: clinic, start: start, link: links.request(link, language), in: language)
        case .asleep(let link): return TextTexts.requestAsleep(link: links.request(link, language), in: language)
        case .ended: return TextTexts.requestEnded(search: links.search(language), in: language)
        // The vault knows no telephone of the staff's.
        case .access: return language(.mailAccessSubject)
        case .offer(let offer):
            return TextTexts.offer(
                of: MessageVisit(offer), until: offer.zone.local(at: offer.offer.expires), link: links.offer(offer.link, language),
                in: language)
        }
    }

    private func words(of kind: MessageKind, _ delivery: DeliveryVisit, _ language: Language) -> String {
        let visit = MessageVisit(delivery)
        let link = links.link(delivery.link, language)
        return switch kind {
        case .confirmation, .requestCode, .requestWaiting, .offer, .requestAsleep, .requestEnded, .offerWithdrawn, .offerPassed,
            .contactCode, .accessChanged:
            TextTexts.confirmation(of: visit, link: link, in: language)
        case .chooseAgain: TextTexts.chooseAgain(instead: visit, link: link, in: language)
        case .movedByClinic: TextTexts.reschedulingByClinic(of: visit, link: link, in: language)
        case .cancelledByClinic: TextTexts.cancellationByClinic(of: visit, search: links.search(language), in: language)
        case .changed: TextTexts.rescheduling(of: visit, link: link, in: language)
        case .cancelled: TextTexts.cancellation(of: visit, search: links.search(language), in: language)
        case .reminder, .earlyReminder: TextTexts.reminder(of: visit, link: link, in: language)
        case .missed: TextTexts.missed(visit, search: links.search(language), in: language)
        case .linkRecovery, .sentAgain: TextTexts.sentAgain(visit, link: link, in: language)
        case .contactChanged: TextTexts.contactChanged(of: visit, in: language)
        case .identityCorrected: TextTexts.identityCorrected(of: visit, in: language)
        case .repeated: TextTexts.repeatedBooking(earlier: visit, link: link, in: language)
        }
    }
}
