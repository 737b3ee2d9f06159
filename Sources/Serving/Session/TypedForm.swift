import Bytes
import Crypto
package import Scheduling
import Seals
package import UseCases

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

/// Where forms wait: sealed (ChaCha20-Poly1305, RFC 8439) under a key of the
/// browser's session, which its cookie alone holds, and under an id made of
/// that key and the page's name, which is the same in both languages.
package struct TypedForms: Sendable {
    package let kept: KeptForms

    package init(kept: KeptForms) {
        self.kept = kept
    }

    private static let label = Array("creneau/v1 typed".utf8)

    private func id(_ page: String, _ session: SessionSecret) -> [UInt8] {
        Array(Digest.hmac(key: session.typedKey, Self.label + Array(page.utf8)).bytes.prefix(16))
    }

    /// - Returns: `false` where it cannot wait.
    package func keep(_ form: TypedForm, of page: String, _ session: SessionSecret, _ context: Context) async -> Bool {
        let id = id(page, session)
        guard
            let box = try? ChaChaPoly.seal(
                Array(form.text.utf8), using: SymmetricKey(data: session.typedKey), authenticating: Self.label + id)
        else { return false }
        return await kept.keep(Array(box.combined), as: id, context)
    }

    package func recall(of page: String, _ session: SessionSecret, _ context: Context) async -> TypedForm? {
        let id = id(page, session)
        guard let sealed = await kept.find(id, context), let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let plain = try? ChaChaPoly.open(box, using: SymmetricKey(data: session.typedKey), authenticating: Self.label + id)
        else { return nil }
        return TypedForm(text: String(decoding: plain, as: UTF8.self))
    }

    package func forget(of page: String, _ session: SessionSecret, _ context: Context) async {
        await kept.forget(id(page, session), context)
    }
}
