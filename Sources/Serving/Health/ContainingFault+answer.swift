package import HTTPTypes
import Orders
package import UseCases
package import Wording

extension ContainingFault {
    /// What is answered: the status, a stable code, and words that say what to do.
    package var answer: (status: HTTPResponse.Status, code: String, words: Phrase) {
        switch self {
        case .noOfficers: (.notFound, "no_officers", .ordersNoOfficers)
        case .notKept: (.serviceUnavailable, "not_kept", .ordersNotKept)
        case .tooMany: (.tooManyRequests, "too_many_orders", .ordersTooMany)
        case .storeAway: (.serviceUnavailable, "store_unavailable", .rehearsalNeedsStore)
        case .rehearsalsFull: (.serviceUnavailable, "rehearsals_full", .rehearsalsFull)
        case .refused(let refusal): refusal.answer
        }
    }
}

extension OrderRefusal {
    fileprivate var answer: (status: HTTPResponse.Status, code: String, words: Phrase) {
        switch self {
        case .malformed: (.badRequest, "malformed", .orderMalformed)
        case .tooLong: (.contentTooLarge, "too_long", .orderMalformed)
        case .otherHost: (.unprocessableContent, "other_host", .orderOtherHost)
        case .otherRoot: (.unprocessableContent, "other_root", .orderOtherHost)
        case .badSignature: (.forbidden, "bad_signature", .orderBadSignature)
        case .notByAnOfficer: (.forbidden, "not_by_an_officer", .orderNotByAnOfficer)
        case .needsTwo: (.forbidden, "needs_two", .orderNeedsTwo)
        case .needsKeyOutsideAPage: (.forbidden, "needs_key_outside_a_page", .orderNeedsKeyOutsideAPage)
        case .raisesNothing: (.unprocessableContent, "raises_nothing", .orderRaisesNothing)
        case .paperRaisesOnly: (.unprocessableContent, "paper_raises_only", .orderPaperRaisesOnly)
        case .expired: (.gone, "expired", .orderExpired)
        case .voided: (.gone, "voided", .orderVoided)
        case .otherTextUnderThatID: (.conflict, "other_text_under_that_id", .orderOtherText)
        case .tooMany: (.conflict, "no_room", .orderNoRoom)
        case .unknownLink, .linkMissing: (.conflict, "link_missing", .orderLinkMissing)
        case .fork: (.conflict, "fork", .orderFork)
        case .tooFewOfficers: (.unprocessableContent, "too_few_officers", .orderTooFewOfficers)
        }
    }
}
