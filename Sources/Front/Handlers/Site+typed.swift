import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

/// Each POST ends in an address that can be reloaded, gone back to, and read
/// in the other language, with everything that was typed.
extension Site {
    /// Sends the browser to the page of its form, where what was typed waits.
    /// Where it cannot wait, the page is drawn at once.
    ///
    /// - Parameter page: its name, the same in both languages.
    func again(
        _ typed: TypedForm, of page: String, at address: String, _ visit: Visit, _ drawn: () async throws -> Response
    ) async throws -> Response {
        guard await typedForms.keep(typed, of: page, visit.session.secret, visit.context) else { return try await drawn() }
        return seeOther(address + (address.contains("?") ? "&" : "?") + Field.typed.rawValue + "=1", visit.session)
    }

    /// What waits to be drawn on this page.
    func typed(of page: String, _ visit: Visit) async -> TypedForm? {
        guard visit.query(.typed) != nil else { return nil }
        return await typedForms.recall(of: page, visit.session.secret, visit.context)
    }

    /// The form was taken: what it said stands elsewhere now.
    func forget(of page: String, _ visit: Visit) async {
        guard visit.form[.typed] != nil else { return }
        await typedForms.forget(of: page, visit.session.secret, visit.context)
    }
}

extension BookingProblem: PersonFormProblem {
    /// As it waits with a form.
    var code: String {
        switch self {
        case .person(let problem): problem.rawValue
        case .otherContactNeeded: "otherContactNeeded"
        case .contactUsedOften: "contactUsedOften"
        case .contactUnreachable: "contactUnreachable"
        case .notSaved: "notSaved"
        }
    }

    static var others: [BookingProblem] { [.otherContactNeeded, .contactUsedOften, .contactUnreachable, .notSaved] }
}

extension ProofPart {
    /// As it waits with a form: `proof code 14:05 wrong 2`.
    var code: String {
        let step =
            switch step {
            case .code(let until): "code \(until)"
            case .wait(let until): "wait \(until)"
            case .contact: "contact -"
            }
        return switch problem {
        case .wrong(let left): "proof \(step) wrong \(left)"
        case .noMoreCodes(let seconds): "proof \(step) none \(seconds)"
        case nil: "proof \(step)"
        }
    }

    init?(code: String) {
        let words = code.split(separator: " ").map(String.init)
        guard words.count >= 3, words[0] == "proof" else { return nil }
        switch (words[1], LocalTime(words[2])) {
        case ("code", let until?): step = .code(until: until)
        case ("wait", let until?): step = .wait(until: until)
        case ("contact", _): step = .contact
        default: return nil
        }
        if words.count == 5, let number = Int(words[4]) {
            problem = words[3] == "wrong" ? .wrong(triesLeft: number) : .noMoreCodes(retryAfterSeconds: number)
        }
    }
}

extension RequestCodePage.Problem {
    /// As it waits: `wrong 2`.
    var code: String {
        switch self {
        case .missing: "missing"
        case .wrong(let left): "wrong \(left)"
        case .spent: "spent"
        case .answerFirst: "answerFirst"
        case .lineFull(let cap, let max): "lineFull \(cap.rawValue) \(max)"
        case .noMoreCodes(let seconds): "noMoreCodes \(seconds)"
        }
    }

    init?(code: String) {
        let words = code.split(separator: " ").map(String.init)
        let numbers = words.dropFirst().compactMap { Int($0) }
        switch (words.first, numbers.count) {
        case ("missing", 0): self = .missing
        case ("wrong", 1): self = .wrong(triesLeft: numbers[0])
        case ("spent", 0): self = .spent
        case ("answerFirst", 0): self = .answerFirst
        case ("lineFull", 2):
            guard let cap = LineCap(rawValue: numbers[0]) else { return nil }
            self = .lineFull(cap, max: numbers[1])
        case ("noMoreCodes", 1): self = .noMoreCodes(retryAfterSeconds: numbers[0])
        default: return nil
        }
    }
}
