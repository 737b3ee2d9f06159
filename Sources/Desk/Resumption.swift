import Pages
import Serving

/// Where somebody was when they had to sign in, or to prove again who they
/// are: an address, or a form with everything that was typed. Nothing is
/// stored: it travels in the page.
struct Resumption: Sendable, Equatable {
    /// One of our own addresses.
    var path: String
    /// A form to send again; otherwise an address to go to.
    var isForm: Bool
    /// What the form said: nothing, where it was a button.
    var fields: [Item]

    struct Item: Sendable, Equatable {
        var name: String
        var value: String
    }

    private static let prefix = "resume."
    /// What proves someone never goes through another page.
    private static let secrets: Set<String> = [
        Field.csrf.rawValue, Field.password.rawValue, Field.code.rawValue, Field.challenge.rawValue, Field.credential.rawValue,
        Field.clientData.rawValue, Field.authenticatorData.rawValue, Field.signature.rawValue, Field.userHandle.rawValue,
        Field.attestation.rawValue,
    ]

    /// `nil` for an address that is not ours.
    init?(path: String, isForm: Bool = false, fields: [Item] = []) {
        guard DeskPaths.isOurs(path) else { return nil }
        self.path = path
        self.isForm = isForm
        self.fields = fields
    }

    /// A form that could not be taken.
    init?(path: String, form: URLEncodedForm) {
        let kept = form.fields.filter {
            !Self.secrets.contains($0.name) && !$0.name.hasPrefix(Self.prefix) && $0.name != Field.resume.rawValue
                && $0.name != Field.resumeForm.rawValue
        }
        self.init(path: path, isForm: true, fields: kept.map { Item(name: $0.name, value: $0.value) }.sorted { $0.name < $1.name })
    }

    /// As it comes back in a form that was written with `hidden`.
    init?(in form: URLEncodedForm) {
        guard let path = form[.resume] else { return nil }
        let fields = form.fields.filter { $0.name.hasPrefix(Self.prefix) }
        self.init(
            path: path, isForm: form[.resumeForm] == "yes",
            fields: fields.map { Item(name: String($0.name.dropFirst(Self.prefix.count)), value: $0.value) }.sorted { $0.name < $1.name })
    }

    /// The inputs that carry it through a form.
    var hidden: [Item] {
        [Item(name: Field.resume.rawValue, value: path)] + (isForm ? [Item(name: Field.resumeForm.rawValue, value: "yes")] : [])
            + fields.map { Item(name: Self.prefix + $0.name, value: $0.value) }
    }
}
