import Bytes
import Notary
import Testing

@Suite struct CheckpointTests {
    private let log = NoteSigner(name: "clinics.example/log/1", seed: Digest32(Array(repeating: 1, count: 32))!)!
    private let witness = NoteSigner(name: "witness.example/w1", kind: .cosignature, seed: Digest32(Array(repeating: 2, count: 32))!)!

    /// A tree of so many entries.
    private func reader(_ size: Int, _ word: String = "entry") -> TreeReader {
        TreeReader(size: size, source: TilesInMemory(leaves: (0..<size).map { TreeHash.leaf(Array("\(word) \($0)".utf8)) }))
    }

    private func note(_ size: Int, _ word: String = "entry", origin: String = "clinics.example/log/1") throws -> SignedNote {
        let checkpoint = Checkpoint(origin: origin, size: size, root: try reader(size, word).root(of: size))
        return try SignedNote(text: checkpoint.text, signatures: [log.sign(checkpoint.text)])
    }

    @Test func aCheckpointHasOneText() throws {
        // The example of C2SP tlog-checkpoint.
        let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        let checkpoint = try #require(Checkpoint(text: text))
        #expect(checkpoint.origin == "example.com/behind-the-sofa" && checkpoint.size == 20_852_163 && checkpoint.text == text)
        #expect(Checkpoint(text: text + "an extension\n")?.extensions == ["an extension"])
        #expect(Checkpoint(text: text + "an extension\n")?.text == text + "an extension\n")
    }

    @Test(arguments: [
        "", "o\n", "o\n1\n", "o\n1\nAAAA\n", "o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n", "o\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
    ])
    func anythingElseIsNoCheckpoint(_ text: String) { #expect(Checkpoint(text: text) == nil) }

    @Test func aWitnessCosignsWhatGrewAndNothingElse() throws {
        var known = Witnessing(origin: "clinics.example/log/1", keys: [log.key])
        for (old, size) in [(0, 5), (5, 5), (5, 300), (300, 301)] {
            let request = AddCheckpoint(
                oldSize: old, proof: try reader(size).consistencyProof(from: old, to: size), checkpoint: try note(size))
            #expect(try AddCheckpoint(Array(request.text.utf8)) == request)
            known = try known.accepting(request)
            #expect(known.size == size)
        }
        func refusal(_ old: Int, _ size: Int, _ proof: [Digest32], _ note: SignedNote) -> Witnessing.Refusal? {
            do throws(Witnessing.Refusal) {
                _ = try known.accepting(AddCheckpoint(oldSize: old, proof: proof, checkpoint: note))
                return nil
            } catch {
                return error
            }
        }
        let proof = try reader(400).consistencyProof(from: 301, to: 400)
        #expect(refusal(301, 400, proof, try note(400)) == nil)
        #expect(refusal(300, 400, proof, try note(400)) == .otherSize(301))
        #expect(refusal(0, 400, [], try note(400)) == .otherSize(301))
        #expect(refusal(301, 300, [], try note(300)) == .malformed)
        #expect(refusal(300, 300, [], try note(300)) == .otherSize(301))
        #expect(refusal(301, 301, [], try note(301, "other")) == .fork(301))
        #expect(refusal(301, 400, proof, try note(400, "other")) == .badProof)
        #expect(refusal(301, 400, Array(proof.dropLast()), try note(400)) == .badProof)
        #expect(refusal(301, 400, proof, try note(400, origin: "other.example/log/1")) == .unknownOrigin)
        let forged = try SignedNote(text: try note(400).text, signatures: [witness.sign(try note(400).text)])
        #expect(refusal(301, 400, proof, forged) == .notByTheLog)
    }

    @Test func aCosignatureIsOfItsTimeAndItsCheckpoint() throws {
        var note = try note(9)
        try note.add(witness.cosign(note.text, at: 1_679_315_147))
        let read = try SignedNote(note.note)
        #expect(try read.verified(by: [log.key, witness.key]) == [log.key, witness.key])
        let cosignature = try #require(Cosignature(read.signatures[1].signature))
        #expect(cosignature.time == 1_679_315_147)
        // With another time it is another message.
        var altered = read.signatures[1].signature
        altered[7] ^= 1
        let bad = try SignedNote(text: read.text, signatures: [NoteSignature(by: witness.key, altered)])
        #expect(throws: NoteError.badSignature) { _ = try bad.verified(by: [witness.key]) }
        // The same secret as another kind of key does not pass for the witness.
        let plain = NoteSigner(name: "witness.example/w1", seed: Digest32(Array(repeating: 2, count: 32))!)!
        #expect(plain.key.id != witness.key.id)
    }

    @Test func aProofIsAFileThatAnybodyChecks() throws {
        let entry = Array("entry 41".utf8)
        let proof = LogProof(
            extra: [1, 2, 3], index: 41, hashes: try reader(300).inclusionProof(of: 41, in: 300), checkpoint: try note(300))
        let read = try LogProof(Array(proof.text.utf8))
        #expect(read == proof)
        #expect(try read.proves(entry, by: [log.key]))
        #expect(try !read.proves(Array("entry 42".utf8), by: [log.key]))
        #expect(throws: NoteError.unsigned) { _ = try read.proves(entry, by: [witness.key]) }
        let bare = LogProof(extra: nil, index: 0, hashes: [], checkpoint: try note(1))
        #expect(try LogProof(Array(bare.text.utf8)) == bare)
        #expect(try bare.proves(Array("entry 0".utf8), by: [log.key]))
        for text in [
            "", "c2sp.org/tlog-proof@v1\n\n", proof.text.replacing("index 41", with: "index 041"), proof.text.replacing("@v1", with: "@v2"),
        ] {
            #expect(throws: NoteError.self) { _ = try LogProof(Array(text.utf8)) }
        }
    }

    @Test(arguments: ["", "old 1", "old 1\n\n", "old 01\n\nx", "new 1\n\nx\n", "old -1\n\nx\n", "old 1\nAAAA\n\nx\n"])
    func whatIsNoRequestIsNotRead(_ text: String) {
        #expect(throws: NoteError.malformed) { _ = try AddCheckpoint(Array(text.utf8)) }
    }
}
