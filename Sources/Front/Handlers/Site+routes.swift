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
            var pages = Pages(site: self, pages: PageEndpoints(language: language, endpoints: endpoints))
            pages.get(.home, .readPublic, home)
            pages.post(.search, .findOpenings, search)
            pages.get(.openings, .findOpenings, openings)
            pages.post(.bookings, .hold, hold)
            pages.get(.bookings, .findOpenings, bookings)
            pages.get(.booking, .viewOwn, booking)
            pages.post(.booking, .book, book)
            pages.post(.bookingRenewal, .keepHold, renew)
            pages.post(.bookingRelease, .releaseHold, release)
            pages.get(.appointment, .viewOwn, appointment)
            pages.get(.openingProof, .viewOwn, openingProof)
            pages.get(.calendar, .viewOwn, calendar)
            pages.get(.cancellation, .viewOwn, cancellation)
            pages.post(.cancellation, .cancelOwn, cancel)
            pages.post(.cancellationTakenBack, .queueCancellation, keepAppointment)
            pages.post(.attendance, .confirmOwn, confirm)
            pages.get(.ownContact, .correctOwn, ownContact)
            pages.post(.ownContact, .correctOwn, changeOwnContact)
            pages.get(.rescheduling, .rescheduleOwn, rescheduling)
            pages.post(.rescheduling, .hold, holdForRescheduling)
            pages.get(.reschedulingConfirmation, .rescheduleOwn, reschedulingConfirmation)
            pages.post(.reschedulingConfirmation, .rescheduleOwn, reschedule)
            pages.get(.fullLink, .viewOwn, fullLink)
            pages.get(.weakLink, .viewOwn, weakLink)
            pages.get(.lostLink, .recoverLink, lostLink)
            pages.post(.lostLink, .recoverLink, recoverLink)
            pages.get(.lostLinkSent, .readPublic, lostLinkSent)
            pages.get(.clinics, .readPublic, clinics)
            // It changes nothing: whoever sends it, from wherever.
            pages.find(.clinics, .readPublic, findClinics)
            pages.get(.clinic, .readPublic, clinic)
            pages.get(.dropBox, .leaveMessage, dropBoxForm)
            pages.post(.dropBox, .leaveMessage, leaveWord)
            pages.get(.dropBoxLeft, .leaveMessage, wordLeft)
            pages.get(.practitioner, .readPublic, practitioner)
            pages.get(.privacy, .readPublic, privacy)
            pages.get(.about, .readPublic, about)
            addWaiting(to: &pages)
            if let mailbox = settings.demoMailbox.map(DemoMailbox.init) {
                pages.get(.demoMailbox, .readPublic) { call in try demoMailbox(mailbox, call) }
                pages.get(.demoMessage, .readPublic) { visit in try demoMessage(mailbox, visit) }
                pages.post(.demoReply, .receiveTexts) { visit in try await demoReply(mailbox, visit) }
            }
            endpoints = pages.pages.endpoints
        }
        endpoints.addAssets()
        return endpoints
    }

    /// What somebody waits for, and what is offered to them.
    private func addWaiting(to pages: inout Pages) {
        pages.get(.requests, .fileRequest, requestForm)
        pages.post(.requests, .fileRequest, fileRequest)
        pages.get(.earlierPlace, .fileRequest, earlierPlace)
        pages.post(.earlierPlace, .fileRequest, fileRequest)
        pages.get(.request, .viewOwn, request)
        pages.post(.requestCode, .fileRequest, confirmRequest)
        pages.post(.requestCodeAgain, .fileRequest, sendCodeAgain)
        pages.get(.requestChange, .keepRequest, requestChange)
        pages.post(.requestChange, .keepRequest, changeRequest)
        pages.get(.requestWithdrawal, .keepRequest, requestWithdrawal)
        pages.post(.requestWithdrawal, .keepRequest, withdrawRequest)
        pages.post(.requestStay, .keepRequest, stayInLine)
        pages.post(.requestAcceptance, .answerOffer, acceptWithRequest)
        pages.post(.requestRefusal, .answerOffer, refuseWithRequest)
        pages.get(.requestLink, .viewOwn, requestLink)
        pages.get(.offer, .viewOwn, offer)
        pages.post(.offerAcceptance, .answerOffer, acceptOffer)
        pages.post(.offerRefusal, .answerOffer, refuseOffer)
        pages.get(.offerLink, .viewOwn, offerLink)
    }
}

extension Site {
    /// The pages of one language, as they are declared: what is read, and
    /// what is posted, which is ours or expired before its handler sees it.
    private struct Pages {
        let site: Site
        var pages: PageEndpoints<Route>

        mutating func get(_ route: Route, _ capability: Capability, _ handler: @escaping @Sendable (Call) async throws -> Response) {
            pages.add(.get, route, capability, handler)
        }

        mutating func get(_ route: Route, _ capability: Capability, _ handler: @escaping @Sendable (Visit) async throws -> Response) {
            pages.add(.get, route, capability) { [site] in try await handler(site.visit($0)) }
        }

        /// A question that is asked by a form, and that anybody may ask.
        mutating func find(_ route: Route, _ capability: Capability, _ handler: @escaping @Sendable (Call) async throws -> Response) {
            pages.add(.post, route, capability, handler)
        }

        mutating func post(_ route: Route, _ capability: Capability, _ handler: @escaping @Sendable (Visit) async throws -> Response) {
            pages.add(.post, route, capability) { [site] in try await handler(try await site.posted($0)) }
        }
    }
}
