import Clinics
import Containment
import Credentials
import HTTPTypes
import Hummingbird
import Pages
import Seals
import Serving
import UseCases

extension DeskSite {
    /// Shows a fault as a page: what happened, what is not lost, what to do.
    func page(for fault: Fault, _ call: Call) async -> Response {
        let status = fault.answer.status
        switch fault {
        case .refusal(.staff(.signedOut)): return await signedOut(call)
        case .refusal(.staff(.proofNeeded)):
            if let page = try? await proofPage(call, await resumption(call), nil, status: status) { return page }
        default: break
        }
        let session = session(call)
        // Not asked again: the vault may be what failed.
        let grant = cookies.grant(in: call.request.headers).flatMap { staffing.recalled($0, at: call.instant) }
        let page = DeskProblemPage(
            frame: frame(call, session, grant), problem: Self.problem(fault), resumption: fault.passes ? await resumption(call) : nil)
        return answer(page, status: status, session)
    }

    /// A sign-in that ended in the middle of a form keeps what was typed.
    private func signedOut(_ call: Call) async -> Response {
        let resumption = await resumption(call)
        if call.request.method == .post {
            return await signInPage(call, resumption, .signedOut, status: .unauthorized)
        }
        var response = seeOther(
            resumption.map { DeskPaths(call.language).signIn(thenTo: $0.path) } ?? DeskPaths(call.language).path(.signIn))
        cookies.removeGrant(from: &response)
        return response
    }

    /// The form of this request, if one of our own pages sent it; or its
    /// address, if it only looks.
    private func resumption(_ call: Call) async -> Resumption? {
        let path = call.request.uri.path
        guard call.request.method == .post else {
            return Resumption(path: path + (call.request.uri.query.map { "?" + $0 } ?? ""))
        }
        // Only to the page it came from: elsewhere's form would get our token.
        guard forms.isOurs(call.request.head), let form = try? await call.form() else { return nil }
        return Resumption(path: path, form: form)
    }

    private static func problem(_ fault: Fault) -> DeskProblemPage.Problem {
        switch fault {
        case .formExpired: .formExpired
        case .notFound, .wrongLink, .refusal(.notFound): .notFound
        case .refusal(.staff(.linkSpent)): .linkSpent
        case .refusal(.staff(.notAllowed)), .refusal(.required(.denied(.toThem))): .notAllowed
        case .refusal(.staff(.tooMany)): .tooMany
        case .tooManyRequests(_, let seconds), .refusal(.tooMany(_, let seconds)), .refusal(.staff(.tooManyTries(let seconds))),
            .refusal(.staff(.capReached(let seconds))):
            .tooManyTries(retryAfterSeconds: seconds)
        case .refusal(.required(.denied(.atThisLevel(let level, _)))): .suspended(level)
        case .refusal(.storeUnavailable), .refusal(.levelChanged), .refusal(.required): .unavailable
        case .refusal(.vaultUnavailable): .vaultAway
        case .refusal(.internalFault): .failure
        default: .badRequest
        }
    }
}

extension Fault {
    /// The same form may be taken later, or with a fresh session.
    fileprivate var passes: Bool {
        switch self {
        case .formExpired, .tooManyRequests, .refusal(.levelChanged), .refusal(.storeUnavailable), .refusal(.vaultUnavailable),
            .refusal(.internalFault), .refusal(.required(.denied(.atThisLevel))):
            true
        default: false
        }
    }
}
