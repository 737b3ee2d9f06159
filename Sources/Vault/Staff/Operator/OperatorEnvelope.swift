internal import Crypto
internal import FoundationEssentials
internal import Scheduling
internal import Seals

/// A request that proves that whoever made it can read the master key.
///
/// To reach the socket is not enough to act as operator: a captured process
/// can. The request is authenticated with HMAC-SHA256 (RFC 2104) over
/// instant, nonce and itself; the answer, which can hold a link for signing
/// in, is wrapped, so that what stands in the vault's place on the socket
/// neither reads nor invents one.
struct OperatorEnvelope: Sendable {
    static let nonceByteCount = 16
    static let tagByteCount = 32

    let instant: Instant
    let nonce: [UInt8]
    let request: [UInt8]
    let tag: [UInt8]

    init(instant: Instant, nonce: [UInt8], request: [UInt8], tag: [UInt8]) {
        self.instant = instant
        self.nonce = nonce
        self.request = request
        self.tag = tag
    }

    init(_ request: OperatorRequest, at instant: Instant, keys: OperatorKeys) {
        let nonce = Array(KeyWrap.randomKey().bytes.prefix(Self.nonceByteCount))
        let encoded = request.encoded
        self.init(
            instant: instant, nonce: nonce, request: encoded,
            tag: Array(HMAC<SHA256>.authenticationCode(for: Self.signed(instant, nonce, encoded), using: keys.requests)))
    }

    func isAuthentic(_ keys: OperatorKeys) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(tag, authenticating: Self.signed(instant, nonce, request), using: keys.requests)
    }

    private static func signed(_ instant: Instant, _ nonce: [UInt8], _ request: [UInt8]) -> [UInt8] {
        var writer = ByteWriter()
        writer.text("creneau/v1 operator request")
        writer.instant(instant)
        writer.raw(nonce)
        writer.bytes(request)
        return writer.bytes
    }

    // MARK: The answer

    private var answerName: [UInt8] { Array("creneau/v1 operator answer".utf8) + nonce }

    /// To this request alone: the nonce is part of what is authenticated.
    func wrap(_ answer: StaffAnswer, keys: OperatorKeys) throws(VaultError) -> [UInt8] {
        var writer = ByteWriter()
        try answer.write(to: &writer)
        return KeyWrap.wrap(writer.bytes, with: keys.answers, name: answerName)
    }

    /// - Throws: `unavailable` for what is no answer of the vault's to this.
    func unwrap(_ bytes: [UInt8], keys: OperatorKeys) throws(VaultError) -> StaffAnswer {
        guard let plain = KeyWrap.unwrap(bytes, with: keys.answers, name: answerName) else { throw .unavailable }
        var reader = ByteReader(plain)
        do {
            let answer = try StaffAnswer(&reader)
            try reader.finish()
            return answer
        } catch {
            throw .unavailable
        }
    }
}
