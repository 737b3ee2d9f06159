/// A user's name and password, which print as nothing.
public struct SMTPCredentials: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    public let user: String
    let password: String

    /// `nil` when one of the two is empty or has a control character.
    public init?(user: String, password: String) {
        for text in [user, password] {
            guard (1...1024).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        }
        self.user = user
        self.password = password
    }

    public var description: String { "(credentials)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
