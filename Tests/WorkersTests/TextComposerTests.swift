import Formats
import Scheduling
import Seals
import Store
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Workers

@Suite struct TextComposerTests {
    /// As long as a site's address may reasonably be.
    private let composer = TextComposer(links: PublicLinks(base: "https://rendez-vous.exemple.quebec"))
    private static let phone = PhoneNumber("514 555-0123")!
    private static let segmentsMax = 2

    /// A name with every letter that telephones lack, and a time as long as they come.
    private func contents(_ kind: MessageKind, _ language: Language) -> DeliveryContents {
        var contents = Deliverable.contents(kind: kind, language: language, phone: Self.phone, link: .manage(Deliverable.manage))
        let until = LocalDateTime(date: LocalDate(year: 2026, month: 9, day: 23)!, time: LocalTime("22:45")!)
        let request = RequestID(high: 9, low: 9)
        let secret = RequestSecret(bytes: [UInt8](repeating: 9, count: 32))!
        guard case .visit(var visit) = contents.subject else { return contents }
        visit.clinic.name = "Clinique « L’Être » de la Côte-Saint-Çlément-des-Œillets"
        switch kind {
        case .requestCode, .contactCode: contents.subject = .code("042917", until: until)
        case .requestWaiting: contents.subject = .waiting(RequestLinkToken(request, secret: secret), until: until.date)
        case .requestAsleep: contents.subject = .asleep(RequestLinkToken(request, secret: secret))
        case .requestEnded: contents.subject = .ended
        case .offerWithdrawn: contents.subject = .withdrawn(visit.clinic, start: until, RequestLinkToken(request, secret: secret))
        case .offerPassed: contents.subject = .passed(visit.clinic, start: until, RequestLinkToken(request, secret: secret))
        case .offer:
            let offer = Offer(
                id: OfferID(high: 9, low: 9), request: request, slot: SlotID(high: 1, low: 1), clinic: visit.clinic.id,
                round: RoundID(high: 1, low: 1), number: 1,
                made: visit.appointment.start - 9000, expires: visit.appointment.start - 8100, state: .open)
            contents.subject = .offer(
                DeliveryOffer(
                    offer: offer, start: visit.appointment.start, modality: .phone, clinic: visit.clinic, zone: visit.zone,
                    link: OfferLinkToken(offer.id, secret: OfferToken(bytes: [UInt8](repeating: 9, count: 32))!)))
        default: contents.subject = .visit(visit)
        }
        return contents
    }

    @Test(arguments: MessageKind.allCases, Language.allCases)
    func everyTextFitsTwoPartsOfTheCheapestAlphabet(_ kind: MessageKind, _ language: Language) {
        let text = composer.compose(contents(kind, language)).text
        #expect(text.alphabet == .gsm7, "\(text)")
        #expect(text.segments <= Self.segmentsMax, "\(text.segments): \(text)")
    }

    @Test(arguments: Language.allCases)
    func anOfferSaysHowToAnswerAndCarriesItsLink(_ language: Language) {
        let text = composer.compose(contents(.offer, language)).text.description
        #expect(text.contains(language == .french ? "OUI ou NON" : "YES or NO"))
        #expect(text.contains(language == .french ? "/o/" : "/en/o/"))
    }

    @Test(arguments: Language.allCases)
    func aConfirmationCarriesTheFullLink(_ language: Language) {
        let text = composer.compose(contents(.confirmation, language)).text.description
        #expect(text.hasSuffix("/m/" + Deliverable.manage.text))
    }
}
