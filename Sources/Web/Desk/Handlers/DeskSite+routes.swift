import Containment
import HTTPTypes
import Hummingbird
import Scheduling

extension DeskSite {
    /// Every page, in both languages, with what it takes to see it.
    var endpoints: Endpoints {
        var endpoints = Endpoints()
        for language in Language.allCases {
            var pages = PageEndpoints<DeskRoute>(language: language, endpoints: endpoints)
            pages.add(.get, .home, .signIn, home)
            pages.add(.get, .signIn, .signIn, signInForm)
            pages.add(.post, .signIn, .signIn, signInByPassword)
            pages.add(.post, .signInPasskey, .signIn, signInByPasskey)
            pages.add(.post, .signInRecovery, .signIn, signInByRecoveryCode)
            pages.add(.post, .signOut, .signIn, signOut)
            pages.add(.get, .link, .signIn, link)
            pages.add(.post, .link, .signIn, signInByLink)
            pages.add(.get, .invitation, .signIn, invitation)
            pages.add(.post, .invitation, .signIn, accept)
            pages.add(.get, .proof, .signIn, proof)
            pages.add(.post, .proof, .signIn, proveByPassword)
            pages.add(.post, .proofPasskey, .signIn, proveByPasskey)
            pages.add(.get, .account, .signIn, account)
            pages.add(.post, .passkeys, .signIn, addPasskey)
            pages.add(.post, .passkeyRemoval, .signIn, removePasskey)
            pages.add(.get, .password, .signIn, passwordForm)
            pages.add(.post, .password, .signIn, setPassword)
            pages.add(.post, .recoveryCodes, .signIn, newRecoveryCodes)
            pages.add(.post, .everywhere, .signIn, signOutEverywhere)
            pages.add(.get, .staff, .manageStaff, staff)
            pages.add(.post, .staff, .manageStaff, invite)
            pages.add(.post, .staffRemoval, .manageStaff, revoke)
            pages.add(.get, .day, .viewDay, day)
            pages.add(.get, .dayChoice, .viewDay, dayChoice)
            pages.add(.get, .dayChanges, .viewDay, dayChanges)
            pages.add(.get, .search, .findVisits, search)
            pages.add(.post, .search, .findVisits, found)
            pages.add(.post, .daySteps, .checkIn, stepOnDay)
            pages.add(.post, .bookings, .bookAtDesk, hold)
            pages.add(.get, .booking, .bookAtDesk, booking)
            pages.add(.post, .booking, .bookAtDesk, book)
            pages.add(.post, .bookingRelease, .bookAtDesk, release)
            pages.add(.get, .addition, .overbook, addition)
            pages.add(.post, .addition, .overbook, overbook)
            pages.add(.get, .visit, .viewDay, visit)
            pages.add(.post, .visitSteps, .checkIn, stepOnVisit)
            pages.add(.get, .cancellation, .cancelAtDesk, cancellation)
            pages.add(.post, .cancellation, .cancelAtDesk, cancel)
            pages.add(.get, .move, .moveAtDesk, moveChoice)
            pages.add(.post, .move, .moveAtDesk, move)
            pages.add(.get, .contact, .correctContact, contact)
            pages.add(.post, .contact, .correctContact, correctContact)
            pages.add(.post, .sending, .correctContact, sendAgain)
            pages.add(.post, .notes, .writeNotes, keepNote)
            pages.add(.post, .noteRemoval, .writeNotes, removeNote)
            pages.add(.post, .slotBlock, .blockSlot, blockSlot)
            pages.add(.get, .schedules, .manageSchedules, schedules)
            pages.add(.get, .newSchedule, .manageSchedules, newSchedule)
            pages.add(.get, .schedule, .manageSchedules, schedule)
            pages.add(.post, .schedule, .manageSchedules, previewSchedule)
            pages.add(.post, .closings, .manageSchedules, previewClosing)
            pages.add(.post, .plan, .manageSchedules, savePlan)
            endpoints = pages.endpoints
        }
        endpoints.addAssets()
        return endpoints
    }
}
