import Containment
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving

extension DeskSite {
    /// Every page, in both languages, with what it takes to see it.
    var endpoints: Endpoints {
        var endpoints = Endpoints()
        for language in Language.allCases {
            var pages = Pages(site: self, pages: PageEndpoints(language: language, endpoints: endpoints))
            pages.get(.home, .signIn, home)
            pages.get(.signIn, .signIn, signInForm)
            pages.post(.signIn, .signIn, signInByPassword)
            pages.post(.signInPasskey, .signIn, signInByPasskey)
            pages.post(.signInRecovery, .signIn, signInByRecoveryCode)
            pages.post(.signOut, .signIn, signOut)
            pages.get(.link, .signIn, link)
            pages.post(.link, .signIn, signInByLink)
            pages.get(.invitation, .signIn, invitation)
            pages.post(.invitation, .signIn, accept)
            pages.get(.proof, .signIn, proof)
            pages.post(.proof, .signIn, proveByPassword)
            pages.post(.proofPasskey, .signIn, proveByPasskey)
            pages.get(.account, .signIn, account)
            pages.post(.passkeys, .signIn, addPasskey)
            pages.post(.passkeyRemoval, .signIn, removePasskey)
            pages.get(.password, .signIn, passwordForm)
            pages.post(.password, .signIn, setPassword)
            pages.post(.recoveryCodes, .signIn, newRecoveryCodes)
            pages.post(.everywhere, .signIn, signOutEverywhere)
            pages.post(.signInEnd, .signIn, endSignIn)
            pages.post(.otherSignIns, .signIn, endOtherSignIns)
            pages.get(.staff, .manageStaff, staff)
            pages.post(.staff, .manageStaff, invite)
            pages.post(.staffRemoval, .manageStaff, revoke)
            pages.get(.day, .viewDay, day)
            pages.get(.dayChoice, .viewDay, dayChoice)
            pages.get(.dayChanges, .viewDay, dayChanges)
            pages.get(.search, .findVisits, search)
            pages.post(.search, .findVisits, found)
            pages.post(.daySteps, .checkIn, stepOnDay)
            pages.post(.bookings, .bookAtDesk, hold)
            pages.get(.bookings, .bookAtDesk, bookings)
            pages.get(.booking, .bookAtDesk, booking)
            pages.post(.booking, .bookAtDesk, book)
            pages.post(.bookingRelease, .bookAtDesk, release)
            pages.get(.addition, .overbook, addition)
            pages.post(.addition, .overbook, overbook)
            pages.get(.visit, .viewDay, visit)
            pages.get(.openingProof, .openParticulars, openingProof)
            pages.post(.visitSteps, .checkIn, stepOnVisit)
            pages.post(.claim, .checkIn, checkClaim)
            pages.get(.cancellation, .cancelAtDesk, cancellation)
            pages.post(.cancellation, .cancelAtDesk, cancel)
            pages.get(.move, .moveAtDesk, moveChoice)
            pages.post(.move, .moveAtDesk, move)
            pages.get(.contact, .correctContact, contact)
            pages.post(.contact, .correctContact, correctContact)
            pages.get(.identity, .correctIdentity, identity)
            pages.post(.identity, .correctIdentity, correctIdentity)
            pages.post(.sending, .correctContact, sendAgain)
            pages.post(.notes, .writeNotes, keepNote)
            pages.post(.noteRemoval, .writeNotes, removeNote)
            pages.get(.device, .keepDay, device)
            pages.post(.device, .keepDay, registerDevice)
            pages.post(.deviceRemoval, .keepDay, revokeDevice)
            pages.get(.deviceDays, .keepDay, deviceDays)
            pages.post(.deviceJournal, .keepDay, reconcile)
            pages.get(.deviceState, .signIn, deviceState)
            // Nobody is on it, and in the dark it is what is left.
            pages.get(.offline, .readPublic, offline)
            pages.get(.manifest, .signIn, manifest)
            pages.get(.offers, .reviewOffers, offers)
            pages.get(.messages, .reviewMessages, messages)
            pages.post(.messageSending, .reviewMessages, sendMessageAgain)
            pages.post(.messageSettling, .reviewMessages, settleMessage)
            pages.get(.callBacks, .readDropBox, callBacks)
            pages.post(.callBackSteps, .readDropBox, noteCall)
            pages.get(.origins, .cancelAtDesk, origins)
            pages.post(.originDecision, .cancelAtDesk, decideOrigin)
            pages.post(.slotBlock, .blockSlot, blockSlot)
            pages.get(.schedules, .manageSchedules, schedules)
            pages.get(.newSchedule, .manageSchedules, newSchedule)
            pages.get(.schedule, .manageSchedules, schedule)
            pages.post(.schedule, .manageSchedules, previewSchedule)
            pages.post(.closings, .manageSchedules, previewClosing)
            pages.post(.plan, .manageSchedules, savePlan)
            endpoints = pages.pages.endpoints
        }
        endpoints.add(.get, "/desk-worker.js", .signIn, .plain, worker)
        endpoints.addAssets()
        return endpoints
    }
}

extension DeskSite {
    /// The pages of one language, as they are declared: what is read or
    /// posted by whoever comes, by somebody signed in, or at one of their
    /// clinics. A form is ours, or expired before anything else is asked.
    private struct Pages {
        let site: DeskSite
        var pages: PageEndpoints<DeskRoute>

        typealias Handler<Asked> = @Sendable (Asked) async throws -> Response

        mutating func get(_ route: DeskRoute, _ capability: Capability, _ handler: @escaping Handler<Call>) {
            pages.add(.get, route, capability, handler)
        }

        mutating func post(_ route: DeskRoute, _ capability: Capability, _ handler: @escaping Handler<Call>) {
            pages.add(.post, route, capability, handler)
        }

        mutating func get(_ route: DeskRoute, _ capability: Capability, _ handler: @escaping Handler<Presence>) {
            pages.add(.get, route, capability) { [site] in try await handler(try await site.present($0)) }
        }

        mutating func post(_ route: DeskRoute, _ capability: Capability, _ handler: @escaping Handler<Presence>) {
            pages.add(.post, route, capability) { [site] in try await handler(try await site.present($0, form: site.posted($0))) }
        }

        mutating func get(_ route: DeskRoute, _ capability: Capability, _ handler: @escaping Handler<AtClinic>) {
            pages.add(.get, route, capability) { [site] in try await handler(try await site.atClinic($0)) }
        }

        mutating func post(_ route: DeskRoute, _ capability: Capability, _ handler: @escaping Handler<AtClinic>) {
            pages.add(.post, route, capability) { [site] in try await handler(try await site.atClinic($0, form: site.posted($0))) }
        }
    }
}
