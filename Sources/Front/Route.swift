import Pages
import Scheduling
import Serving

/// Every page of the front and its address in each language. Handlers
/// register the pattern, pages link through `Paths`: an address is written
/// nowhere else.
enum Route: PageRoute, CaseIterable {
    case home, search, openings
    case bookings, booking, bookingRenewal, bookingRelease
    case appointment, openingProof, calendar, attendance, cancellation, cancellationTakenBack, rescheduling, reschedulingConfirmation,
        earlierPlace, ownContact
    case requests, request, requestCode, requestCodeAgain, requestChange, requestWithdrawal, requestStay
    case requestAcceptance, requestRefusal, requestLink
    case offer, offerAcceptance, offerRefusal, offerLink
    case fullLink, weakLink, lostLink, lostLinkSent
    case clinics, clinic, dropBox, dropBoxLeft, practitioner, privacy, about
    case demoMailbox, demoMessage, demoReply

    func pattern(in language: Language) -> String {
        let both = patterns
        return language == .french ? both.french : both.english
    }

    private var patterns: (french: String, english: String) {
        switch self {
        case .home: ("/", "/en")
        case .search: ("/recherche", "/en/search")
        case .openings: ("/ouvertures", "/en/openings")
        case .bookings: ("/reservations", "/en/bookings")
        case .booking: ("/reservations/{hold}", "/en/bookings/{hold}")
        case .bookingRenewal: ("/reservations/{hold}/prolongation", "/en/bookings/{hold}/renewal")
        case .bookingRelease: ("/reservations/{hold}/abandon", "/en/bookings/{hold}/release")
        case .appointment: ("/rendez-vous/{id}", "/en/appointments/{id}")
        case .openingProof: ("/rendez-vous/{id}/preuves/{leaf}", "/en/appointments/{id}/proofs/{leaf}")
        case .calendar: ("/rendez-vous/{id}/calendrier.ics", "/en/appointments/{id}/calendar.ics")
        case .attendance: ("/rendez-vous/{id}/presence", "/en/appointments/{id}/attendance")
        case .cancellation: ("/rendez-vous/{id}/annulation", "/en/appointments/{id}/cancellation")
        case .cancellationTakenBack: ("/rendez-vous/{id}/annulation/retrait", "/en/appointments/{id}/cancellation/withdrawal")
        case .rescheduling: ("/rendez-vous/{id}/report", "/en/appointments/{id}/rescheduling")
        case .reschedulingConfirmation:
            ("/rendez-vous/{id}/report/{hold}", "/en/appointments/{id}/rescheduling/{hold}")
        case .earlierPlace: ("/rendez-vous/{id}/plus-tot", "/en/appointments/{id}/earlier")
        case .fullLink: ("/m/{token}", "/en/m/{token}")
        case .ownContact: ("/rendez-vous/{id}/coordonnees", "/en/appointments/{id}/contact")
        case .weakLink: ("/v/{token}", "/en/v/{token}")
        case .lostLink: ("/lien-perdu", "/en/lost-link")
        case .lostLinkSent: ("/lien-perdu/envoye", "/en/lost-link/sent")
        case .clinics: ("/cliniques", "/en/clinics")
        case .clinic: ("/cliniques/{id}", "/en/clinics/{id}")
        case .dropBox: ("/cliniques/{id}/message", "/en/clinics/{id}/message")
        case .dropBoxLeft: ("/cliniques/{id}/message/laisse", "/en/clinics/{id}/message/left")
        case .practitioner: ("/professionnels/{id}", "/en/practitioners/{id}")
        case .privacy: ("/confidentialite", "/en/privacy")
        case .about: ("/a-propos", "/en/about")
        case .demoMailbox: ("/demo/courriel", "/en/demo/mail")
        case .demoMessage: ("/demo/courriel/{message}", "/en/demo/mail/{message}")
        case .demoReply: ("/demo/courriel/{message}/reponse", "/en/demo/mail/{message}/reply")
        case .requests: ("/demandes", "/en/requests")
        case .request: ("/demandes/{id}", "/en/requests/{id}")
        case .requestCode: ("/demandes/{id}/code", "/en/requests/{id}/code")
        case .requestCodeAgain: ("/demandes/{id}/code/renvoi", "/en/requests/{id}/code/again")
        case .requestChange: ("/demandes/{id}/modification", "/en/requests/{id}/change")
        case .requestWithdrawal: ("/demandes/{id}/retrait", "/en/requests/{id}/withdrawal")
        case .requestStay: ("/demandes/{id}/attente", "/en/requests/{id}/stay")
        case .requestAcceptance: ("/demandes/{id}/offre/acceptation", "/en/requests/{id}/offer/acceptance")
        case .requestRefusal: ("/demandes/{id}/offre/refus", "/en/requests/{id}/offer/refusal")
        case .requestLink: ("/r/{token}", "/en/r/{token}")
        case .offer: ("/offres/{id}", "/en/offers/{id}")
        case .offerAcceptance: ("/offres/{id}/acceptation", "/en/offers/{id}/acceptance")
        case .offerRefusal: ("/offres/{id}/refus", "/en/offers/{id}/refusal")
        case .offerLink: ("/o/{token}", "/en/o/{token}")
        }
    }
}
