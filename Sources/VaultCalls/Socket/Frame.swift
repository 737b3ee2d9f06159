/// One request or answer on the socket: `length (4) ‖ id (8) ‖ body`, where
/// length counts id and body, and an answer bears the id of its request.
package struct Frame: Sendable {
    package static let lengthByteCount = 4
    package static let idByteCount = 8

    package let id: UInt64
    package let body: [UInt8]

    package init(id: UInt64, body: [UInt8]) {
        self.id = id
        self.body = body
    }
}
