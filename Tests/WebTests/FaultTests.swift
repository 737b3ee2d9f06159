import HTTPTypes
import Hummingbird
import Scheduling
import Testing
import UseCases
import Wording

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import Watch

struct FaultTests {
    /// One of each; the compiler keeps `answer` total, this keeps it right.
    static let faults: [(Fault, Int, String)] = [
        (.refusal(.invalid([])), 422, "invalid_fields"), (.refusal(.slotTaken(alternatives: [])), 409, "slot_taken"),
        (.refusal(.holdLapsed(alternatives: [])), 409, "hold_lapsed"), (.refusal(.alreadyRenewed), 409, "already_renewed"),
        (.refusal(.alreadyBooked), 409, "already_booked"), (.refusal(.idempotencyMismatch), 422, "idempotency_mismatch"),
        (.refusal(.notFound), 404, "not_found"), (.refusal(.cannotChange(.cancelled)), 409, "cannot_change"),
        (.refusal(.tooLate), 409, "too_late"), (.refusal(.tooMany(.holdsPerDevice, retryAfterSeconds: 9)), 429, "holds_per_device"),
        (.refusal(.denied), 403, "denied"), (.refusal(.contactUnproven), 403, "contact_unproven"),
        (.refusal(.place(.unknown)), 422, "place_unknown"),
        (.refusal(.place(.ruralPostalCode)), 422, "place_rural"), (.refusal(.place(.several([]))), 422, "place_ambiguous"),
        (.refusal(.storeUnavailable), 503, "store_unavailable"), (.refusal(.vaultUnavailable), 503, "vault_unavailable"),
        (.refusal(.internalFault), 500, "internal"), (.unreadable([]), 400, "malformed"), (.unauthenticated, 401, "unauthenticated"),
        (.formExpired, 403, "form_expired"), (.wrongLink, 404, "wrong_link"), (.notFound, 404, "not_found"),
        (.methodNotAllowed(allow: "GET"), 405, "method_not_allowed"), (.methodUnknown, 501, "method_unknown"),
        (.guessableKey, 422, "guessable_key"), (.bodyTooLarge, 413, "body_too_large"), (.bodyTooSlow, 408, "body_too_slow"),
        (.unsupportedMedia, 415, "unsupported_media_type"),
        (.tooManyRequests(limit: 60, retryAfterSeconds: 9), 429, "too_many_requests"),
    ]

    @Test(arguments: faults)
    func everyFaultHasItsStatusAndCode(fault: Fault, status: Int, code: String) {
        #expect(fault.answer.status.code == status)
        #expect(fault.answer.code == code)
    }

    @Test(arguments: faults.map(\.0), Language.allCases)
    func everyFaultIsAProblemDocumentInBothLanguages(fault: Fault, language: Language) throws {
        let response = ProblemDocument.response(to: fault, in: language, TestZones())
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.headers[.contentLanguage] == language.rawValue)
        #expect(!language(ProblemWords.title(of: fault)).isEmpty)
    }

    @Test func whoMustWaitIsToldHowLong() {
        var fields = HTTPFields()
        Fault.tooManyRequests(limit: 600, retryAfterSeconds: 7).decorate(&fields)
        #expect(fields[.retryAfter] == "7")
        #expect(fields[.rateLimit] == "\"network\";r=0;t=7")
        #expect(fields[.rateLimitPolicy] == "\"network\";q=600;w=60")
    }
}
