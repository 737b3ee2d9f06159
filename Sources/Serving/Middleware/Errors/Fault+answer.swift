import Containment
package import HTTPTypes
import Seals
import UseCases

/// What a fault becomes on the wire, whatever the face it is shown with.
package struct FaultAnswer: Sendable, Equatable {
    package var status: HTTPResponse.Status
    /// Stable, for programs.
    package var code: String
    package var retryAfterSeconds: Int?

    package init(_ status: HTTPResponse.Status, _ code: String, retryAfterSeconds: Int? = nil) {
        self.status = status
        self.code = code
        self.retryAfterSeconds = retryAfterSeconds
    }
}

extension Fault {
    /// A store or a vault that is away is expected back within seconds.
    private static let awaySeconds = 5
    /// What an order keeps back comes when officers say so: whoever asks again
    /// by themselves does so a few times an hour.
    private static let suspendedSeconds = 300

    /// The one place where HTTP statuses are decided (RFC 9110 §15, RFC 6585 §4).
    package var answer: FaultAnswer {
        switch self {
        case .refusal(let refusal): Self.answer(to: refusal)
        case .unreadable: FaultAnswer(.badRequest, "malformed")
        case .guessableKey: FaultAnswer(.unprocessableContent, "guessable_key")
        case .unauthenticated: FaultAnswer(.unauthorized, "unauthenticated")
        case .formExpired: FaultAnswer(.forbidden, "form_expired")
        case .wrongLink: FaultAnswer(.notFound, "wrong_link")
        case .unsigned: FaultAnswer(.forbidden, "bad_signature")
        case .notFound: FaultAnswer(.notFound, "not_found")
        case .methodNotAllowed: FaultAnswer(.methodNotAllowed, "method_not_allowed")
        case .methodUnknown: FaultAnswer(.notImplemented, "method_unknown")
        case .bodyTooLarge: FaultAnswer(.contentTooLarge, "body_too_large")
        case .bodyTooSlow: FaultAnswer(.requestTimeout, "body_too_slow")
        case .unsupportedMedia: FaultAnswer(.unsupportedMediaType, "unsupported_media_type")
        case .tooManyRequests(_, let seconds): FaultAnswer(.tooManyRequests, "too_many_requests", retryAfterSeconds: seconds)
        }
    }

    private static func answer(to refusal: Refusal) -> FaultAnswer {
        switch refusal {
        case .invalid: FaultAnswer(.unprocessableContent, "invalid_fields")
        case .slotTaken: FaultAnswer(.conflict, "slot_taken")
        case .holdLapsed: FaultAnswer(.conflict, "hold_lapsed")
        case .alreadyRenewed: FaultAnswer(.conflict, "already_renewed")
        case .alreadyBooked: FaultAnswer(.conflict, "already_booked")
        case .idempotencyMismatch: FaultAnswer(.unprocessableContent, "idempotency_mismatch")
        case .notFound: FaultAnswer(.notFound, "not_found")
        case .cannotChange: FaultAnswer(.conflict, "cannot_change")
        case .tooLate: FaultAnswer(.conflict, "too_late")
        case .alreadyComing: FaultAnswer(.conflict, "already_coming")
        case .notItsDay: FaultAnswer(.conflict, "not_its_day")
        case .nowhereToWrite: FaultAnswer(.conflict, "nowhere_to_write")
        case .needsFullLink: FaultAnswer(.forbidden, "needs_full_link")
        case .changedMeanwhile, .wordChanged: FaultAnswer(.conflict, "changed_meanwhile")
        case .deviceGone: FaultAnswer(.gone, "device_gone")
        case .planChanged: FaultAnswer(.conflict, "plan_changed")
        case .scheduleCollides: FaultAnswer(.conflict, "schedule_collides")
        case .staff(let refusal): answer(to: refusal)
        case .tooMany(let limit, let seconds): FaultAnswer(.tooManyRequests, limit.rawValue, retryAfterSeconds: seconds)
        case .wrongCode: FaultAnswer(.unprocessableContent, "wrong_code")
        case .offerOver: FaultAnswer(.gone, "offer_over")
        case .answerFirst: FaultAnswer(.conflict, "answer_first")
        case .lineFull: FaultAnswer(.conflict, "line_full")
        case .needsOwnLink: FaultAnswer(.conflict, "needs_own_link")
        case .contactUnreachable: FaultAnswer(.unprocessableContent, "contact_unreachable")
        case .costs: FaultAnswer(.forbidden, "cost_required")
        case .required(let requirement): answer(to: requirement)
        case .levelChanged: FaultAnswer(.serviceUnavailable, "level_changed", retryAfterSeconds: 1)
        case .place(.unknown): FaultAnswer(.unprocessableContent, "place_unknown")
        case .place(.ruralPostalCode): FaultAnswer(.unprocessableContent, "place_rural")
        case .place(.several): FaultAnswer(.unprocessableContent, "place_ambiguous")
        case .storeUnavailable: FaultAnswer(.serviceUnavailable, "store_unavailable", retryAfterSeconds: awaySeconds)
        case .vaultUnavailable: FaultAnswer(.serviceUnavailable, "vault_unavailable", retryAfterSeconds: awaySeconds)
        case .internalFault: FaultAnswer(.internalServerError, "internal")
        }
    }

    private static func answer(to requirement: Requirement) -> FaultAnswer {
        switch requirement {
        case .cost: FaultAnswer(.forbidden, "cost_required")
        case .contact: FaultAnswer(.forbidden, "contact_unproven")
        case .signIn: FaultAnswer(.forbidden, "sign_in_again")
        case .queue: FaultAnswer(.serviceUnavailable, "not_now", retryAfterSeconds: awaySeconds)
        case .denied(.toThem): FaultAnswer(.forbidden, "denied")
        case .denied(.atThisLevel): FaultAnswer(.serviceUnavailable, "suspended", retryAfterSeconds: suspendedSeconds)
        }
    }

    private static func answer(to refusal: StaffRefusal) -> FaultAnswer {
        switch refusal {
        case .signInFailed: FaultAnswer(.unauthorized, "sign_in_failed")
        case .signedOut: FaultAnswer(.unauthorized, "signed_out")
        case .tooManyTries(let seconds): FaultAnswer(.tooManyRequests, "too_many_tries", retryAfterSeconds: seconds)
        case .capReached(let seconds): FaultAnswer(.tooManyRequests, "openings_cap", retryAfterSeconds: seconds)
        case .notAllowed: FaultAnswer(.forbidden, "not_allowed")
        case .proofNeeded: FaultAnswer(.forbidden, "proof_needed")
        case .linkSpent: FaultAnswer(.gone, "link_spent")
        case .unknownStaff: FaultAnswer(.notFound, "unknown_staff")
        case .unknownSignIn: FaultAnswer(.conflict, "unknown_sign_in")
        case .lastMethod, .tooMany, .knownElsewhere, .otherRole: FaultAnswer(.conflict, "not_possible")
        case .password, .codeWrong, .passkeyRefused, .malformed: FaultAnswer(.unprocessableContent, "refused")
        }
    }

    /// Fields of the response that the fault itself calls for.
    package func decorate(_ fields: inout HTTPFields) {
        switch self {
        // RFC 6750 §3.
        case .unauthenticated: fields[.wwwAuthenticate] = "Bearer"
        case .methodNotAllowed(let allow): fields[.allow] = allow
        case .tooManyRequests(let limit, let seconds):
            // draft-ietf-httpapi-ratelimit-headers: the policy, and what is left of it.
            fields[.rateLimitPolicy] = "\"network\";q=\(limit);w=\(RequestRate.windowSeconds)"
            fields[.rateLimit] = "\"network\";r=0;t=\(seconds)"
        case .refusal(.tooMany(let limit, let seconds)):
            fields[.rateLimit] = "\"\(limit.rawValue)\";r=0;t=\(seconds)"
        default: break
        }
        if let seconds = answer.retryAfterSeconds { fields[.retryAfter] = String(seconds) }
    }
}
