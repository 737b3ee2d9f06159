import Credentials
import Testing

@Suite struct PasskeyKeyTests {
    private let sound = SoftAuthenticator()

    private func refusal(of key: [UInt8]) -> PasskeyError? {
        do {
            _ = try sound.registration(key: key).verify(sound.expectation)
            return nil
        } catch {
            return error
        }
    }

    private func key(_ parameters: [(Int, [UInt8])]) -> [UInt8] { CBORText.map(parameters.map { (CBORText.integer($0.0), $0.1) }) }

    /// The base point of P-256 (SEC 2 §2.4.2).
    private let x = bytes("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296")
    private let y = bytes("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5")

    private func point(type: Int = 2, algorithm: Int = -7, curve: Int = 1, x: [UInt8]? = nil, y: [UInt8]? = nil) -> [(Int, [UInt8])] {
        [
            (1, CBORText.integer(type)), (3, CBORText.integer(algorithm)), (-1, CBORText.integer(curve)),
            (-2, CBORText.bytes(x ?? self.x)), (-3, CBORText.bytes(y ?? self.y)),
        ]
    }

    @Test func aPointOfTheCurveIsAKey() { #expect(refusal(of: key(point())) == nil) }

    @Test func aKeyThatIsNotOfItsAlgorithmIsRefused() {
        #expect(refusal(of: key(point(type: 1))) == .publicKeyMalformed)
        #expect(refusal(of: key(point(curve: 2))) == .publicKeyMalformed)
        #expect(refusal(of: key(point(algorithm: -35))) == .publicKeyMalformed)
        #expect(refusal(of: key(point(algorithm: -8))) == .publicKeyMalformed)
        #expect(refusal(of: key(point(algorithm: -257))) == .publicKeyMalformed)
        #expect(refusal(of: key(point(algorithm: -47))) == .algorithmNotAllowed)
        #expect(refusal(of: key([])) == .publicKeyMalformed)
    }

    @Test func aPointOffTheCurveIsRefused() {
        #expect(refusal(of: key(point(y: x))) == .publicKeyMalformed)
        let zero = [UInt8](repeating: 0, count: 32)
        #expect(refusal(of: key(point(x: zero, y: zero))) == .publicKeyMalformed)
        #expect(refusal(of: key(point(x: Array(x.dropLast())))) == .publicKeyMalformed)
    }

    @Test func aCompressedPointIsRefused() {
        var parameters = point()
        parameters[4].1 = [0xF4]
        #expect(refusal(of: key(parameters)) == .publicKeyMalformed)
    }

    @Test func parametersMissingOrTooManyAreRefused() {
        for index in 0..<5 {
            var parameters = point()
            parameters.remove(at: index)
            #expect(refusal(of: key(parameters)) == .publicKeyMalformed)
        }
        #expect(refusal(of: key(point() + [(4, CBORText.integer(1))])) == .publicKeyMalformed)
    }

    @Test func anRSAKeyIsOfASizeAndExponentInUse() {
        func rsa(_ modulus: [UInt8], _ exponent: [UInt8]) -> [UInt8] {
            key([(1, CBORText.integer(3)), (3, CBORText.integer(-257)), (-1, CBORText.bytes(modulus)), (-2, CBORText.bytes(exponent))])
        }
        let modulus = [UInt8](repeating: 0xFF, count: 256)
        #expect(refusal(of: rsa(modulus, [1, 0, 1])) == nil)
        #expect(refusal(of: rsa(modulus, [3])) == .publicKeyMalformed)
        #expect(refusal(of: rsa(Array(modulus.dropLast()), [1, 0, 1])) == .publicKeyMalformed)
        #expect(refusal(of: rsa([0] + Array(modulus.dropLast()), [1, 0, 1])) == .publicKeyMalformed)
        #expect(refusal(of: rsa(modulus + modulus + [1], [1, 0, 1])) == .publicKeyMalformed)
    }

    @Test func anEd25519KeyHas32Bytes() {
        func ed25519(_ count: Int, curve: Int = 6) -> [UInt8] {
            key([
                (1, CBORText.integer(1)), (3, CBORText.integer(-8)), (-1, CBORText.integer(curve)),
                (-2, CBORText.bytes([UInt8](repeating: 9, count: count))),
            ])
        }
        #expect(refusal(of: ed25519(32)) == nil)
        #expect(refusal(of: ed25519(31)) == .publicKeyMalformed && refusal(of: ed25519(33)) == .publicKeyMalformed)
        #expect(refusal(of: ed25519(32, curve: 4)) == .publicKeyMalformed)
    }
}
