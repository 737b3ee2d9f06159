import Bytes
import Crypto
import Scheduling
import Seals
import UseCases

/// A form as it came, with what was found of it, until its page is drawn:
/// after each POST the browser is sent to a page that it can reload, go back
/// to, and read in the other language.
package struct TypedForm: Sendable {
    package var fields: URLEncodedForm
    /// Codes of what the page says; each page knows its own.
    package var found: [String] = []
    /// Of the page, where something has to be mended.
    package var status = 200

    /// What proves someone is typed anew, and is kept nowhere.
    private static let secrets = Set([Field.csrf, .password, .code, .typed, .otherLanguage].map(\.rawValue))

    package var text: String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("status", status)
            writer.name("found")
            writer.array { writer in for code in found { writer.string(code) } }
            writer.name("fields")
            writer.object { writer in
                for (name, value) in fields.fields where !Self.secrets.contains(name) {
                    writer.name(text: name)
                    writer.string(value)
                }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    package init?(text: String) {
        guard let value = try? JSONParser.parse(Array(text.utf8)), case .number(let number)? = value["status"], let status = Int(number),
            case .array(let found)? = value["found"], case .object(let members)? = value["fields"]
        else { return nil }
        self.status = status
        self.found = found.compactMap { if case .string(let code) = $0 { code } else { nil } }
        fields = URLEncodedForm(members.compactMap { if case .string(let text) = $0.value { ($0.name, text) } else { nil } })
    }

    package init(_ fields: URLEncodedForm, _ found: [String] = [], status: Int = 200) {
        (self.fields, self.found, self.status) = (fields, found, status)
    }
}
