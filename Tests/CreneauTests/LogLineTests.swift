import Foundation
import Logging
import Scheduling
import Testing

@testable import API
@testable import Composition
@testable import Desk
@testable import Front
@testable import Operations
@testable import Serving
@testable import UseCases
@testable import creneau

@Suite struct LogLineTests {
    private let instant = Instant(seconds: 1_795_471_200)

    private func line(_ format: LogFormat, _ message: String, _ pairs: [(key: String, value: String)]) -> String {
        LineLogHandler.line(format, at: instant, level: .warning, label: "front", message: message, pairs: pairs)
    }

    @Test func aLineOfTextSaysWhenWhatAndItsValues() {
        #expect(
            line(.text, "request", [("route", "/"), ("status", "200")])
                == "\(RFC3339.format(instant)) warning front: request route=/ status=200\n")
    }

    @Test(arguments: LogFormat.allCases)
    func noValueBeginsALineOfItsOwn(format: LogFormat) {
        let written = line(format, "request", [("id", "a\nforged\u{1B}[2J\u{85}b")])
        #expect(written.filter(\.isNewline).count == 1 || format == .json)
        #expect(written.utf8.filter { $0 == 0x0A }.count == 1 && !written.utf8.contains(0x1B))
    }

    @Test func jsonReadsBackAsWhatWasWritten() throws {
        let value = "a \"quote\", a \\, a tab\t, é, 👩‍⚕️"
        let object = try JSONSerialization.jsonObject(with: Data(line(.json, "request", [("id", value)]).utf8)) as? [String: String]
        #expect(object?["id"] == value)
        #expect(object?["message"] == "request" && object?["level"] == "warning" && object?["label"] == "front")
    }

    @Test func longValuesAreCut() {
        #expect(line(.text, "m", [("id", String(repeating: "x", count: 10_000))]).utf8.count < 700)
    }
}
