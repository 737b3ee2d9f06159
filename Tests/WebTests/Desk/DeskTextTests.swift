import Foundation
import HummingbirdTesting
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

/// The desk offers text messages where they are sent.
@Suite struct DeskTextTests {
    private func fields(_ changes: [String: String] = [:]) -> DeskBookingFields {
        let typed = ["family-name": "Roy", "given-name": "Anne", "phone": "514 555-0133", "channel": "text"].merging(changes) { $1 }
        let text = typed.map { $0 + "=" + ($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "") }.joined(separator: "&")
        return URLEncodedForm(text).map { DeskBookingFields($0) } ?? DeskBookingFields()
    }

    @Test func aBookingByTelephoneCanBeConfirmedByText() {
        let person = fields().entry(.french).reading().particulars
        #expect(person.channel == .text && person.messageRoute(sendsTexts: true) != .none)
        #expect(fields().carried.contains { $0.0 == .channel && $0.1 == "text" })
    }

    @Test func whatIsTypedIsCarriedWhole() {
        let typed = fields(["one-name": "yes", "given-name": "", "birth-date": "84-05-03", "phone": "+33 6 12 34 56 78"])
        let text = typed.carried.map { $0.0.rawValue + "=" + ($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "") }
            .joined(separator: "&")
        #expect(URLEncodedForm(text).map { DeskBookingFields($0) } == typed)
    }

    /// Every problem that a verb may find stands beside a field that the form has.
    @Test func everyProblemHasAFieldAndWords() {
        let shown = Set(["reason", "family-name", "given-name", "phone", "birth-date", "health-number", "email"])
        for problem in PersonProblem.allCases where ![.bookedForMissing, .needsGuardian, .consentMissing].contains(problem) {
            #expect(shown.contains(DeskBookingProblem.person(problem).field.rawValue))
        }
        #expect(Set(PersonProblem.allCases.map { Language.french($0.words) }).count == PersonProblem.allCases.count - 2)
    }
}
