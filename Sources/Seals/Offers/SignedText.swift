/// A text message as the gateway handed it in, with its signature: whoever
/// has the token can check it again.
public struct SignedText: Sendable {
    /// As it was given to the gateway.
    public let url: String
    public let fields: [(name: String, value: String)]
    public let signature: String

    /// More than any gateway sends.
    public static let fieldsMax = 100

    public init(url: String, fields: [(name: String, value: String)], signature: String) {
        self.url = url
        self.fields = fields
        self.signature = signature
    }

    private subscript(_ name: String) -> String? {
        let found = fields.filter { $0.name == name }
        return found.count == 1 ? found[0].value : nil
    }

    /// The gateway's own id of it; `nil` where it says none.
    public var id: String? { self["MessageSid"] }
    /// The sender, `+15145550123`.
    public var from: String? { self["From"] }
    public var body: String { self["Body"] ?? "" }

    /// Whether `token` signed this, and in one way only.
    ///
    /// The signature covers names and values run together: in a message that
    /// quotes field names, somebody who holds it could have them read
    /// elsewhere. No answer of a word does.
    public func isSigned(by token: TextToken) -> Bool {
        guard token.signed(signature, url: url, fields) else { return false }
        return ["Body", "From+"].allSatisfy { count($0) == 1 }
    }

    /// How often it stands in what was signed.
    private func count(_ text: String) -> Int {
        let said = fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.flatMap { Array(($0.name + $0.value).utf8) }
        let sought = Array(text.utf8)
        guard said.count >= sought.count else { return 0 }
        return (0...(said.count - sought.count)).count { said[$0..<($0 + sought.count)].elementsEqual(sought) }
    }
}
