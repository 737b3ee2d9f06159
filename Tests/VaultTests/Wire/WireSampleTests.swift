import Bytes
import Credentials
import Foundation
import Scheduling
import Seals
import Testing

@testable import Vault
@testable import VaultCalls

/// What stands on the socket stays what it was: while a service is started
/// again, web process and vault may be of two versions.
@Suite struct WireSampleTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Samples/wire.txt")

    /// A new call adds its lines; one that changes or goes away is not
    /// understood by the other process.
    @Test func theBytesOnTheSocketAreThoseThatWereCommitted() throws {
        var lines: [String] = []
        for sample in WireSample.all {
            lines.append("request \(sample.name) \(Hex.encode(sample.call.encoded))")
            for answer in sample.answers { lines.append("answer \(sample.name) \(Hex.encode(answer))") }
        }
        for (name, call) in Self.ofOperator { lines.append("operator \(name) \(Hex.encode(call.encoded))") }
        lines += try Self.toOperator()
        for refusal in Fixed.refusals { lines.append("refusal - \(Hex.encode(SignOutCall.encode(.success(.failure(refusal)))))") }
        let errors = [.unavailable, .cannotOpen, .unknownKey, .shredded, .tooManyRequests] + VaultRefusal.allCases.map(VaultError.refused)
        for error in errors { lines.append("failure - \(Hex.encode(OpenOwnCall.encode(.failure(error))))") }
        let committed = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map(String.init)
        for line in lines where !committed.contains(line) { Issue.record("not as committed, or new: \(line)") }
        for line in committed where !lines.contains(line) { Issue.record("nothing is written so any more: \(line)") }
    }

    private static let ofOperator: [(String, any OperatorCall)] = [
        ("invite", OperatorInvite(invitation: Fixed.invitation(.practitioner))), ("signInLink", OperatorSignInLink(email: Fixed.email)),
        ("staff", OperatorStaff(clinic: nil)), ("staff", OperatorStaff(clinic: Sample.clinic)),
        ("revoke", OperatorRevoke(staff: StaffID(high: 1, low: 2), clinic: nil)),
        ("revoke", OperatorRevoke(staff: StaffID(high: 1, low: 2), clinic: Sample.clinic)), ("endSignIns", OperatorEndSignIns(email: nil)),
        ("endSignIns", OperatorEndSignIns(email: Fixed.email)),
    ]

    private static func toOperator() throws -> [String] {
        func line<Call: OperatorCall>(_ name: String, _ call: Call.Type, _ outcome: Result<Call.Value, StaffRefusal>) throws -> String {
            var writer = ByteWriter()
            try Call.write(outcome: outcome, to: &writer)
            return "toOperator \(name) \(Hex.encode(writer.bytes))"
        }
        return [
            try line("invite", OperatorInvite.self, .success(.link(Fixed.link))), try line("invite", OperatorInvite.self, .success(.added)),
            try line("invite", OperatorInvite.self, .failure(.unknownStaff)),
            try line("signInLink", OperatorSignInLink.self, .success(Fixed.link)),
            try line("staff", OperatorStaff.self, .success([Fixed.member])), try line("revoke", OperatorRevoke.self, .success(())),
            try line("endSignIns", OperatorEndSignIns.self, .success(EndedSignIns(signIns: 3, people: 2))),
        ]
    }
}
