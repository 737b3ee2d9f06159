import Bytes
import Crypto
package import Scheduling
import Seals
import UseCases

/// What is wrong with a form about a person, and how it waits with the form.
package protocol PersonFormProblem {
    static func person(_ problem: PersonProblem) -> Self
    /// What is not of the person.
    static var others: [Self] { get }
    var code: String { get }
}

extension PersonFormProblem {
    package init?(code: String) {
        guard let problem = PersonProblem(rawValue: code).map(Self.person) ?? Self.others.first(where: { $0.code == code }) else {
            return nil
        }
        self = problem
    }
}
