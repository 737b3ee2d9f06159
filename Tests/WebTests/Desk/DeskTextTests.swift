import Foundation
import HummingbirdTesting
import Scheduling
import Testing
import UseCases

@testable import Web

/// The desk offers text messages where they are sent.
@Suite struct DeskTextTests {
    private func fields(_ changes: [String: String] = [:]) -> DeskBookingFields {
        let typed = ["family-name": "Roy", "given-name": "Anne", "phone": "514 555-0133", "channel": "text"].merging(changes) { $1 }
        let text = typed.map { $0 + "=" + ($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "") }.joined(separator: "&")
        return URLEncodedForm(text).map { DeskBookingFields($0) } ?? DeskBookingFields()
    }

    private func problems(_ fields: DeskBookingFields) throws -> [DeskBookingProblem] {
        do {
            _ = try fields.particulars(on: try #require(LocalDate("2026-11-23")), .french)
            return []
        } catch let incomplete as DeskBookingFields.Incomplete {
            return incomplete.problems
        }
    }

    @Test func aBookingByTelephoneCanBeConfirmedByText() throws {
        let particulars = try fields().particulars(on: try #require(LocalDate("2026-11-23")), .french)
        #expect(particulars.channel == .text && particulars.isReachable)
        #expect(fields().carried.contains { $0.0 == .channel && $0.1 == "text" })
    }

    @Test(arguments: [
        ("", [DeskBookingProblem.textPhone]), ("514", [.phone]), ("514 555-0133 poste 2", [.textPhone]), ("876 555-0133", [.textPhone]),
    ])
    func onlyToATelephoneThatTakesThem(phone: String, expected: [DeskBookingProblem]) throws {
        #expect(try problems(fields(["phone": phone])) == expected)
        #expect(try problems(fields(["phone": phone, "channel": "email"])) == (phone == "514" ? [.phone] : []))
    }

    @Test func theContactFormAsksForTheSame() throws {
        func form(_ text: String) throws -> ContactPage.Fields { ContactPage.Fields(try #require(URLEncodedForm(text))) }
        #expect(try form("phone=514+555-0133&channel=text").problems.isEmpty)
        #expect(try form("phone=&channel=text").problems == [.textPhone])
        #expect(try form("phone=514&channel=text").problems == [.phone])
        #expect(try form("phone=514+555-0133&channel=text").correction(.french).channel == .text)
    }
}
