import Bytes
import Notary
import Testing

@Suite struct NoteTests {
    /// The published example of Go's module golang.org/x/mod/sumdb/note.
    private let goKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    private let goText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    private let goLine = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"

    private func signer(_ name: String, _ byte: UInt8 = 7) throws -> NoteSigner {
        let seed = try #require(Digest32(Array(repeating: byte, count: 32)))
        return try #require(NoteSigner(name: name, seed: seed))
    }

    @Test func thePublishedExampleVerifies() throws {
        let key = try #require(NoteKey(goKey))
        let note = try SignedNote("\(goText)\n\(goLine)")
        #expect(note.text == goText && note.note == "\(goText)\n\(goLine)")
        #expect(try note.verified(by: [key]) == [key])
        #expect(key.description == goKey)
    }

    @Test func aSignerIsKeptAsOneLineAndRead() throws {
        let signer = try signer("creneau.example/log/1")
        let again = try #require(NoteSigner(encoded: signer.encoded + "\n"))
        #expect(again.key == signer.key)
        #expect(NoteKey(signer.key.description) == signer.key)
        var note = try SignedNote(text: "a\n")
        try note.add(again.sign(note.text))
        #expect(try SignedNote(note.note).verified(by: [signer.key]) == [signer.key])
    }

    @Test func everyBitOfASignedNoteCounts() throws {
        let key = try #require(NoteKey(goKey))
        let bytes = Array("\(goText)\n\(goLine)".utf8)
        for index in bytes.indices {
            for bit in 0..<8 {
                var altered = bytes
                altered[index] ^= 1 << UInt8(bit)
                // Another name or id is a key that nobody knows; all else is no note or a bad one.
                #expect(throws: NoteError.self) { _ = try SignedNote(altered).verified(by: [key]) }
            }
        }
        for cut in 0..<bytes.count {
            #expect(throws: NoteError.self) { _ = try SignedNote(Array(bytes[..<cut])).verified(by: [key]) }
        }
    }

    @Test func unknownKeysArePassedOverAndABadKnownOneRejectsTheNote() throws {
        let (first, second, third) = (try signer("a.example"), try signer("b.example", 8), try signer("a.example", 9))
        var note = try SignedNote(text: "text\n\nmore\n")
        try note.add(first.sign(note.text))
        try note.add(second.sign(note.text))
        let read = try SignedNote(note.note)
        #expect(read.text == "text\n\nmore\n")
        #expect(try read.verified(by: [second.key]) == [second.key])
        #expect(try read.verified(by: [second.key, first.key]) == [first.key, second.key])
        #expect(throws: NoteError.unsigned) { _ = try read.verified(by: [third.key]) }
        try note.add(NoteSignature(by: second.key, Array(repeating: 0, count: 64)))
        #expect(throws: NoteError.badSignature) { _ = try SignedNote(note.note).verified(by: [first.key, second.key]) }
        #expect(try SignedNote(note.note).verified(by: [first.key]) == [first.key])
    }

    /// For kinds of keys that notes do not know.
    @Test func whoeverKnowsAKindOfKeyMaySayWhatItsSignaturesAre() throws {
        let (first, second) = (try signer("a.example"), try signer("b.example", 8))
        let other = try #require(NoteKey(name: "a.example", kind: .other, material: Array("kind\n".utf8)))
        var note = try SignedNote(text: "text\n", signatures: [NoteSignature(by: other, [1]), first.sign("text\n")])
        try note.add(second.sign("text\n"))
        #expect(throws: NoteError.badSignature) { _ = try note.verified(by: [other]) }
        let found = try note.signatures(by: [second.key, other]) { key, bytes in
            key == other ? bytes == [1] : key.isSignature(bytes, of: "text\n")
        }
        #expect(found.map(\.key) == [other, second.key] && found.map(\.signature) == [note.signatures[0], note.signatures[2]])
        #expect(throws: NoteError.badSignature) { _ = try note.signatures(by: [other]) { _, _ in false } }
        #expect(throws: NoteError.unsigned) { _ = try note.signatures(by: []) { _, _ in true } }
    }

    @Test func sixteenSignaturesAreReadAndAHundredAndOneAreNot() throws {
        var note = try SignedNote(text: "text\n")
        let keys = try (0..<SignedNote.signaturesMax).map { try signer("k\($0).example", UInt8($0)) }
        for key in keys { try note.add(key.sign(note.text)) }
        #expect(try SignedNote(note.note).verified(by: keys.map(\.key)).count == SignedNote.signaturesMax)
        let more = note.note + (try signer("more.example", 200)).sign(note.text).line
        #expect(throws: NoteError.tooLong) { _ = try SignedNote(more) }
    }

    @Test(arguments: [
        "", "\n", "text", "text\n", "text\n\n", "text\n\nno dash\n", "text\n\n— name\n", "text\n\n—  AAAAAAA=\n",
        "text\n\n— a b AAAAAAA=\n",
        "text\n\n— a+b AAAAAAA=\n", "text\n\n— name AAAAAA==\n", "text\n\n— name AAAAAAB=\n", "text\n\n— name AAAAAAA\n",
        "text\n\n— name AAAAAAA= \n",
        "text\n\n— name AAAAAAA=", "te\txt\n\n— name AAAAAAA=\n", "text\r\n\r\n— name AAAAAAA=\r\n", "text\n\n— name AAAAAAA=\n\n",
        "text\n\n- name AAAAAAA=\n", "text\n\n—\u{A0}name AAAAAAA=\n", "text\n\n— na\u{2003}me AAAAAAA=\n",
    ])
    func whatIsNoNoteIsNotRead(_ text: String) {
        #expect(throws: NoteError.malformed) { _ = try SignedNote(text) }
    }

    @Test func bytesThatAreNoUTF8AreNoNote() {
        #expect(throws: NoteError.malformed) { _ = try SignedNote([0xFF, 0x0A, 0x0A] + Array("— name AAAAAAA=\n".utf8)) }
    }

    @Test(arguments: [
        "", "a", "a+b", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ])
    func whatIsNoVerifierKeyIsNotRead(_ text: String) { #expect(NoteKey(text) == nil) }
}
