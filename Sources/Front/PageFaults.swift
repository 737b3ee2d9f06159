import Containment
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension Site {
    /// Shows a fault as a page: what happened, what is not lost, what to do.
    func page(for fault: Fault, _ call: Call) async -> Response {
        if let again = await tryAgain(after: fault, call) { return again }
        if case .refusal(.required(.denied(.atThisLevel(let level, let clinic)))) = fault {
            let page = SuspendedPage(
                frame: frame(call, nil), level: level, clinic: clinic.flatMap { house.node.directory.openClinic($0) })
            return answer(page, status: fault.answer.status)
        }
        return answer(ProblemPage(frame: frame(call, nil), problem: Self.problem(fault)), status: fault.answer.status)
    }

    /// A form that was refused for a while comes back with a button that
    /// sends it again: nothing typed is lost.
    ///
    /// Only to the page it came from: elsewhere's form would get our token.
    private func tryAgain(after fault: Fault, _ call: Call) async -> Response? {
        guard fault.passes, call.request.method == .post, let form = try? await call.form() else { return nil }
        let session = session(call)
        guard forms.accepts(form, session.secret, call.request.head) || forms.isOurs(call.request.head) else { return nil }
        let fields = Field.allCases.filter { $0 != .csrf }.compactMap { field in form[field].map { (field, $0) } }
        guard !fields.isEmpty else { return nil }
        let page = TryAgainPage(
            frame: frame(call, session), problem: Self.problem(fault), action: call.request.uri.path, fields: fields,
            clinic: fault.suspendedClinic.flatMap { house.node.directory.openClinic($0) })
        return answer(page, status: fault.answer.status, session)
    }

    private static func problem(_ fault: Fault) -> ProblemPage.Problem {
        switch fault {
        case .formExpired: .formExpired
        case .wrongLink, .unauthenticated: .wrongLink
        case .notFound: .notFound
        case .unreadable, .guessableKey, .unsigned, .methodNotAllowed, .methodUnknown, .bodyTooLarge, .bodyTooSlow, .unsupportedMedia:
            .badRequest
        case .tooManyRequests(_, let seconds): .tooManyTries(retryAfterSeconds: seconds)
        case .refusal(let refusal): problem(refusal)
        }
    }

    private static func problem(_ refusal: Refusal) -> ProblemPage.Problem {
        switch refusal {
        case .notFound: .notFound
        case .required(.contact): .badRequest
        case .tooMany(_, let seconds): .tooManyTries(retryAfterSeconds: seconds)
        case .cannotChange, .tooLate, .notItsDay, .alreadyComing, .nowhereToWrite, .changedMeanwhile, .alreadyBooked, .alreadyRenewed,
            .wrongCode, .offerOver, .answerFirst, .needsOwnLink, .lineFull:
            .tooLate
        case .needsFullLink: .needsFullLink
        case .required(.denied(.atThisLevel)): .suspended
        case .costs, .required, .levelChanged, .storeUnavailable, .vaultUnavailable: .unavailable
        case .internalFault, .staff, .planChanged, .wordChanged, .scheduleCollides, .deviceGone: .failure
        case .invalid, .contactUnreachable, .place, .slotTaken, .holdLapsed, .idempotencyMismatch: .badRequest
        }
    }
}

extension Fault {
    /// Where an order keeps back what was asked for.
    fileprivate var suspendedClinic: ClinicID? {
        if case .refusal(.required(.denied(.atThisLevel(_, let clinic)))) = self { clinic } else { nil }
    }

    /// The same form may be taken later, or with a fresh session.
    fileprivate var passes: Bool {
        switch self {
        case .formExpired, .tooManyRequests, .refusal(.tooMany), .refusal(.storeUnavailable), .refusal(.vaultUnavailable),
            .refusal(.levelChanged), .refusal(.internalFault):
            true
        case .refusal(.required(let requirement)): requirement != .contact
        default: false
        }
    }
}
