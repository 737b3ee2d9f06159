internal import Bytes
internal import Crypto
internal import FoundationEssentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// What only who has read the master key can make of a request, and of its answer.
extension OperatorEnvelope {
    init(_ call: some OperatorCall, at instant: Instant, keys: OperatorKeys) {
        let nonce = Array(KeyWrap.randomKey().bytes.prefix(Self.nonceByteCount))
        let encoded = call.encoded
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
    func wrap(_ answer: [UInt8], keys: OperatorKeys) throws(VaultError) -> [UInt8] {
        do {
            return try KeyWrap.wrap(answer, with: keys.answers, name: answerName)
        } catch {
            throw .unavailable
        }
    }

    /// - Parameter call: the one that was asked with this envelope.
    /// - Throws: `unavailable` for what is no answer of the vault's to this.
    func unwrap<Call: OperatorCall>(
        _ bytes: [UInt8], as call: Call.Type, keys: OperatorKeys
    ) throws(VaultError) -> Result<Call.Value, StaffRefusal> {
        guard let plain = KeyWrap.unwrap(bytes, with: keys.answers, name: answerName) else { throw .unavailable }
        var reader = ByteReader(plain)
        do {
            let outcome = try Call.outcome(&reader)
            try reader.finish()
            return outcome
        } catch {
            throw .unavailable
        }
    }
}
