/// One request or answer on the socket: `length (4) ‖ id (8) ‖ body`, where
/// length counts id and body, and an answer bears the id of its request.
struct Frame: Sendable {
    static let lengthByteCount = 4
    static let idByteCount = 8

    let id: UInt64
    let body: [UInt8]
}
