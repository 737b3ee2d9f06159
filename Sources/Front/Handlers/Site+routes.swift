import Containment
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving

extension Site {
    /// Every page, in both languages, with what it takes to see it.
    var endpoints: Endpoints {
        var endpoints = Endpoints()
        for language in Language.allCases {
            var pages = PageEndpoints<Route>(language: language, endpoints: endpoints)
            pages.add(.get, .home, .readPublic, home)
            pages.add(.post, .search, .findOpenings, search)
            pages.add(.get, .openings, .findOpenings, openings)
            pages.add(.post, .bookings, .hold, hold)
            pages.add(.get, .bookings, .findOpenings, bookings)
            pages.add(.get, .booking, .hold, booking)
            pages.add(.post, .booking, .book, book)
            pages.add(.post, .bookingRenewal, .hold, renew)
            pages.add(.post, .bookingRelease, .releaseHold, release)
            pages.add(.get, .appointment, .viewOwn, appointment)
            pages.add(.get, .calendar, .viewOwn, calendar)
            pages.add(.get, .cancellation, .viewOwn, cancellation)
            pages.add(.post, .cancellation, .cancelOwn, cancel)
            pages.add(.post, .attendance, .confirmOwn, confirm)
            pages.add(.get, .ownContact, .correctOwn, ownContact)
            pages.add(.post, .ownContact, .correctOwn, changeOwnContact)
            pages.add(.get, .rescheduling, .rescheduleOwn, rescheduling)
            pages.add(.post, .rescheduling, .hold, holdForRescheduling)
            pages.add(.get, .reschedulingConfirmation, .rescheduleOwn, reschedulingConfirmation)
            pages.add(.post, .reschedulingConfirmation, .rescheduleOwn, reschedule)
            pages.add(.get, .fullLink, .viewOwn, fullLink)
            pages.add(.get, .weakLink, .viewOwn, weakLink)
            pages.add(.get, .lostLink, .readPublic, lostLink)
            pages.add(.post, .lostLink, .recoverLink, recoverLink)
            pages.add(.get, .lostLinkSent, .readPublic, lostLinkSent)
            pages.add(.get, .clinics, .readPublic, clinics)
            pages.add(.get, .clinic, .readPublic, clinic)
            pages.add(.get, .practitioner, .readPublic, practitioner)
            pages.add(.get, .privacy, .readPublic, privacy)
            pages.add(.get, .about, .readPublic, about)
            addWaiting(to: &pages)
            if let mailbox = settings.demoMailbox.map(DemoMailbox.init) {
                pages.add(.get, .demoMailbox, .readPublic) { try demoMailbox(mailbox, $0) }
                pages.add(.get, .demoMessage, .readPublic) { try demoMessage(mailbox, $0) }
                pages.add(.post, .demoReply, .receiveTexts) { try await demoReply(mailbox, $0) }
            }
            endpoints = pages.endpoints
        }
        endpoints.addAssets()
        return endpoints
    }

    /// What somebody waits for, and what is offered to them.
    private func addWaiting(to pages: inout PageEndpoints<Route>) {
        pages.add(.get, .requests, .fileRequest, requestForm)
        pages.add(.post, .requests, .fileRequest, fileRequest)
        pages.add(.get, .earlierPlace, .fileRequest, earlierPlace)
        pages.add(.post, .earlierPlace, .fileRequest, fileRequest)
        pages.add(.get, .request, .keepRequest, request)
        pages.add(.post, .requestCode, .fileRequest, confirmRequest)
        pages.add(.post, .requestCodeAgain, .fileRequest, sendCodeAgain)
        pages.add(.get, .requestChange, .keepRequest, requestChange)
        pages.add(.post, .requestChange, .keepRequest, changeRequest)
        pages.add(.get, .requestWithdrawal, .keepRequest, requestWithdrawal)
        pages.add(.post, .requestWithdrawal, .keepRequest, withdrawRequest)
        pages.add(.post, .requestStay, .keepRequest, stayInLine)
        pages.add(.post, .requestAcceptance, .answerOffer, acceptWithRequest)
        pages.add(.post, .requestRefusal, .answerOffer, refuseWithRequest)
        pages.add(.get, .requestLink, .keepRequest, requestLink)
        pages.add(.get, .offer, .answerOffer, offer)
        pages.add(.post, .offerAcceptance, .answerOffer, acceptOffer)
        pages.add(.post, .offerRefusal, .answerOffer, refuseOffer)
        pages.add(.get, .offerLink, .answerOffer, offerLink)
    }
}
