import HTTPTypes
import Hummingbird
import UseCases

extension Site {
    /// Shows a fault as a page: what happened, what is not lost, what to do.
    func page(for fault: Fault, _ call: Call) -> Response {
        answer(ProblemPage(frame: frame(call, nil), problem: Self.problem(fault)), status: fault.answer.status)
    }

    private static func problem(_ fault: Fault) -> ProblemPage.Problem {
        switch fault {
        case .formExpired: .formExpired
        case .wrongLink, .unauthenticated: .wrongLink
        case .notFound: .notFound
        case .unreadable, .methodNotAllowed, .methodUnknown, .bodyTooLarge, .unsupportedMedia: .badRequest
        case .tooManyRequests(_, let seconds): .tooManyTries(retryAfterSeconds: seconds)
        case .refusal(let refusal): problem(refusal)
        }
    }

    private static func problem(_ refusal: Refusal) -> ProblemPage.Problem {
        switch refusal {
        case .notFound: .notFound
        case .tooMany(_, let seconds): .tooManyTries(retryAfterSeconds: seconds)
        case .cannotChange, .tooLate, .alreadyBooked, .alreadyRenewed: .tooLate
        case .denied, .storeUnavailable, .vaultUnavailable: .unavailable
        case .internalFault: .failure
        case .invalid, .place, .slotTaken, .holdLapsed, .idempotencyMismatch: .badRequest
        }
    }
}
