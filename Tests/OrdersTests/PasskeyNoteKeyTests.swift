import Crypto
import Notary
import Orders
import TestKit
import Testing

/// Passkeys sign as INTEROP §5 says, and in no other way.
@Suite struct PasskeyNoteKeyTests {
    private let officers = Officers()

    /// What becomes of a raise that a passkey signed.
    private func refusal(_ change: (inout SoftPasskey) -> Void = { _ in }) throws -> OrderRefusal? {
        let text = try Officers.raise(1)
        var book = try officers.book()
        return book.refusal(try Officers.note(text, [officers.passkey.with(change).sign(text)]))
    }

    @Test func apasskeyAloneRaises() throws {
        #expect(try refusal() == nil)
        #expect(try refusal { $0.origin = "https://front.creneau.example" } == nil, "another page of the chain's")
        #expect(try refusal { $0.crossOrigin = nil } == nil)
        #expect(try refusal { $0.counter = 0 } == nil && refusal { $0.counter = .max } == nil, "counters are compared with nothing")
        #expect(try refusal { $0.flags = 0x1D } == nil, "a passkey that is on several devices")
    }

    @Test func whatIsNotAsItMustBeIsABadSignature() throws {
        let changes: [(String, (inout SoftPasskey) -> Void)] = [
            ("made at registration", { $0.type = "webauthn.create" }),
            ("another page", { $0.origin = "https://watch.creneau.example.net" }),
            ("another port", { $0.origin = "https://watch.creneau.example:8083" }),
            ("not https", { $0.origin = "http://watch.creneau.example" }),
            ("another domain", { $0.relyingPartyID = "watch.creneau.example" }), ("in another site's frame", { $0.crossOrigin = "true" }),
            ("crossOrigin is no boolean", { $0.crossOrigin = "\"false\"" }), ("nobody verified", { $0.flags = 0x01 }),
            ("nobody present", { $0.flags = 0x04 }), ("backed up and not eligible", { $0.flags = 0x15 }),
            ("bytes left over", { $0.tail = [0] }),
            ("another text", { $0.challenge = Array(SHA256.hash(data: Array("x\n".utf8))) }),
            ("a challenge that is the text's hash with more", { $0.challenge = Array(SHA256.hash(data: Array("x\n".utf8))) + [0] }),
        ]
        for (what, change) in changes { #expect(try refusal(change) == .badSignature, "\(what)") }
    }

    @Test func everyBitOfASignatureCountsAndEveryCut() throws {
        let text = try Officers.raise(1)
        let payload = SoftPasskey.payload(try officers.passkey.fields(for: text))
        let (key, book) = (try officers.passkey.key(), try officers.book())
        func isTaken(_ payload: [UInt8]) throws -> Bool {
            var book = book
            return book.refusal(try Officers.note(text, [NoteSignature(by: key, payload)])) == nil
        }
        #expect(try isTaken(payload))
        for index in payload.indices {
            for bit in 0..<8 {
                var altered = payload
                altered[index] ^= 1 << UInt8(bit)
                #expect(try !isTaken(altered), "byte \(index), bit \(bit)")
            }
        }
        for cut in payload.indices { #expect(try !isTaken(Array(payload[..<cut])), "\(cut) bytes") }
        #expect(try !isTaken(payload + [0]))
    }

    @Test func aSignatureHasThreeFieldsInTheirOrder() throws {
        let text = try Officers.raise(1)
        let fields = try officers.passkey.fields(for: text)
        var book = try officers.book()
        for others in [[fields[1], fields[0], fields[2]], [fields[0], fields[2], fields[1]], Array(fields[..<2]), fields + [[]], []] {
            let note = try Officers.note(text, [NoteSignature(by: officers.passkey.key(), SoftPasskey.payload(others))])
            #expect(book.refusal(note) == .badSignature)
        }
    }

    @Test func aKeyOfAnotherOfficerIsAnother() throws {
        let text = try Officers.raise(1)
        let signature = NoteSignature(by: try officers.otherPasskey.key(), SoftPasskey.payload(try officers.passkey.fields(for: text)))
        var book = try officers.book()
        #expect(book.refusal(try Officers.note(text, [signature])) == .badSignature)
    }

    @Test func whatIsNoPasskeyIsNotTakenForOne() throws {
        let material = officers.passkey.material
        #expect(try PasskeyNoteKey(officers.passkey.key())?.key == officers.passkey.key())
        #expect(try PasskeyNoteKey(name: officers.passkey.name, point: Array(material.suffix(65)))?.key == officers.passkey.key())
        let wrong: [[UInt8]] = [
            Array(material.dropLast()), material + [0], Array(material.prefix(26)), Array(material.suffix(65)),
            Array(material.dropLast()) + [material[material.count - 1] ^ 1],
            Array("creneau/webauthn-es256/v2\n".utf8) + material.suffix(65),
            Array(material.prefix(26)) + [material.last.map { 0x02 + $0 % 2 } ?? 2] + material.suffix(64).prefix(32),
        ]
        for bytes in wrong { #expect(NoteKey(name: "a", kind: .other, material: bytes).map { PasskeyNoteKey($0) } == .some(nil)) }
        #expect(PasskeyNoteKey(officers.anne.key) == nil)
        #expect(PasskeyNoteKey(name: "a b", point: Array(material.suffix(65))) == nil)
    }
}
