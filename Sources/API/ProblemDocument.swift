import Bytes
import Containment
import HTTPTypes
package import Hummingbird
import NIOCore
package import Scheduling
package import Serving
import UseCases
import Wording

/// Words a fault for programs (RFC 9457): a stable `code`, and a title and
/// detail in the caller's language.
package enum ProblemDocument {
    static let contentType = "application/problem+json"

    package static func response(to fault: Fault, in language: Language, _ zones: any ZoneDatabase) -> Response {
        let answer = fault.answer
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("type", "/problems/" + answer.code)
            writer.member("title", language(ProblemWords.title(of: fault)))
            writer.member("status", answer.status.code)
            writer.member("code", answer.code)
            writer.member("detail", language(ProblemWords.detail(of: fault)))
            if let seconds = answer.retryAfterSeconds { writer.member("retry_after", seconds) }
            members(of: fault, language, zones, &writer)
        }
        return Response(
            status: answer.status, headers: [.contentType: contentType, .contentLanguage: language.rawValue],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: writer.bytes)))
    }

    private static func members(of fault: Fault, _ language: Language, _ zones: any ZoneDatabase, _ writer: inout JSONWriter) {
        switch fault {
        case .refusal(.slotTaken(let alternatives)), .refusal(.holdLapsed(let alternatives)):
            writer.name("alternatives")
            writer.openings(alternatives, zones)
        case .refusal(.required(.denied(.atThisLevel(let level, let clinic)))):
            writer.member("level", level.text)
            if let clinic { writer.member("clinic", clinic.description) }
        case .refusal(.costs(let asked)):
            writer.member("challenge", asked.ticket.text)
            writer.member("bits", asked.ticket.bits)
            writer.member("expires_at", RFC3339.format(asked.ticket.expires))
            writer.member("wait_seconds", asked.waitSeconds)
        case .refusal(.cannotChange(let state)):
            writer.member("state", state.code)
        case .refusal(.place(.several(let names))):
            writer.name("places")
            writer.array { writer in for name in names { writer.string(name) } }
        case .refusal(.invalid(let problems)):
            errors(problems.map { ($0.field.rawValue, $0.code.rawValue, language(ProblemWords.words(for: $0))) }, &writer)
        case .unreadable(let fields):
            errors(fields.map { ($0.field, "expected_" + $0.expected.rawValue, language(ProblemWords.words(for: $0.expected))) }, &writer)
        default: break
        }
    }

    private static func errors(_ errors: [(field: String, code: String, detail: String)], _ writer: inout JSONWriter) {
        writer.name("errors")
        writer.array { writer in
            for error in errors {
                writer.object { writer in
                    writer.member("field", error.field)
                    writer.member("code", error.code)
                    writer.member("detail", error.detail)
                }
            }
        }
    }
}
