import Bytes
import Crypto
import Notary
import Orders
import TestKit
import Testing

/// Who the officers are, from a pinned root on.
@Suite struct OfficerChainTests {
    private let officers = Officers()

    private func refusal(_ body: () throws -> OfficerChain) throws -> OrderRefusal? {
        do {
            _ = try body()
            return nil
        } catch let error as OrderRefusal {
            return error
        }
    }

    private func next(
        _ chain: OfficerChain, _ keys: [NoteKey], voids: [OrderID] = [], host: String = Officers.host, number: Int? = nil,
        previous: Digest32? = nil
    ) throws -> OfficerLink {
        try officers.link(
            keys, number: number ?? chain.links.count, after: previous ?? chain.newest.digest, host: host, voids: voids)
    }

    @Test func aLinkIsWrittenInOneWay() throws {
        let link = try officers.first()
        let lines = link.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[..<4] == ["creneau.example/officers/v1", "link 0", "previous -", "rp creneau.example"])
        #expect(lines[4] == "origin https://watch.creneau.example" && lines[6] == "officer \(officers.anne.key)")
        #expect(lines.suffix(2) == ["voids -", ""] && OfficerLink(text: link.text) == link)
        #expect(link.digest.bytes == Array(SHA256.hash(data: Array(link.text.utf8))))
        for index in lines.dropLast().indices where !["origin", "office"].contains(lines[index].prefix(6)) {
            var others = lines
            others.remove(at: index)
            #expect(OfficerLink(text: others.joined(separator: "\n")) == nil, "without \(lines[index])")
            others = lines
            others.insert("note x", at: index)
            #expect(OfficerLink(text: others.joined(separator: "\n")) == nil, "before \(lines[index])")
        }
        for (from, to) in [
            ("link 0", "link 00"), ("link 0", "link +0"), ("link 0", "link -1"), ("link 0", "link 1"), ("previous -", "previous 00"),
            ("rp creneau.example", "rp -"), ("rp creneau.example", "rp creneau.example:1"), ("rp creneau.example", "rp example.net"),
            ("https://watch", "http://watch"), ("https://watch.creneau.example", "https://watch.creneau.example/"),
            ("https://watch.creneau.example", "https://evilcreneau.example"), ("https://watch", "https://front"), ("voids -", "voids x"),
            ("voids -", "voids - -"), ("voids -\n", "voids -\nofficer x\n"), ("officer ", "officer  "),
        ] { #expect(OfficerLink(text: link.text.replacing(from, with: to)) == nil, "\(to)") }
    }

    @Test func keysThatCouldBeTakenForAnotherAreRefused() throws {
        func link(_ keys: [NoteKey], rp: String? = Officers.host, origins: [String] = ["https://watch.creneau.example"]) -> OfficerLink? {
            OfficerLink(host: Officers.host, number: 0, previous: nil, relyingPartyID: rp, origins: origins, keys: keys)
        }
        let three = [officers.anne.key, officers.benoit.key, officers.coffre.key]
        #expect(link(three) != nil && link(three, rp: nil, origins: []) != nil)
        #expect(link([]) == nil && link(three + [officers.anne.key]) == nil)
        let twice = NoteKey(name: "somebody", kind: .ed25519, material: officers.anne.key.material)
        #expect(link(three + [try #require(twice)]) == nil, "one key is not two officers")
        let witness = NoteKey(name: "witness", kind: .cosignature, material: officers.anne.key.material)
        #expect(link(three + [try #require(witness)]) == nil)
        let unknown = NoteKey(name: "unknown", kind: .other, material: Array("something/else\n".utf8))
        #expect(link(three + [try #require(unknown)]) == nil)
        #expect(link(three + [try officers.passkey.key()], rp: nil, origins: []) == nil, "a passkey without a domain signs nothing")
        #expect(link(three + [try officers.passkey.key()], origins: []) == nil, "nor without a page")
        let accented = NoteKey(name: "andr\u{E9}", kind: .ed25519, material: officers.diane.key.material)
        #expect(link(three + [try #require(accented)]) == nil, "two spellings that look alike would be two officers")
        let many = try (0..<33).map { number in
            try Officers.signer("o\(number)", UInt8(100 + number)).key
        }
        #expect(link(Array(many.dropLast())) != nil && link(many) == nil)
    }

    @Test func aChainBeginsAtItsRoot() throws {
        let first = try officers.first()
        let chain = try OfficerChain(root: first.digest, officers.signed(first.text, officers.anne, officers.coffre))
        #expect(chain.host == Officers.host && chain.newest == first && chain.links.count == 1)
        #expect(chain.root == OfficerChain.digest(of: try officers.signed(first.text, officers.anne)))
        let other = try officers.link([officers.anne.key, officers.benoit.key, officers.diane.key])
        #expect(
            try refusal { try OfficerChain(root: first.digest, officers.signed(other.text, officers.anne, officers.benoit)) } == .otherRoot)
        #expect(try refusal { try OfficerChain(root: first.digest, officers.signed(first.text, officers.anne)) } == .needsTwo)
        #expect(try refusal { try OfficerChain(root: first.digest, officers.signed(first.text, officers.diane)) } == .notByAnOfficer)
        let next = try next(chain, [officers.anne.key, officers.benoit.key, officers.coffre.key])
        #expect(
            try refusal { try OfficerChain(root: next.digest, officers.signed(next.text, officers.anne, officers.benoit)) } == .linkMissing)
    }

    @Test func itTakesThreeToBegin() throws {
        let two = try officers.link([officers.anne.key, officers.benoit.key, officers.passkey.key(), officers.otherPasskey.key()])
        #expect(
            try refusal { try OfficerChain(root: two.digest, officers.signed(two.text, officers.anne, officers.benoit)) } == .tooFewOfficers
        )
        let second = try Officers.signer("anne", 20)
        let sameName = try officers.link([officers.anne.key, second.key, officers.benoit.key])
        let root = sameName.digest
        #expect(
            try refusal { try OfficerChain(root: root, officers.signed(sameName.text, officers.anne, officers.benoit)) } == .tooFewOfficers)
        #expect(
            try refusal { try OfficerChain(root: root, officers.signed(sameName.text, officers.anne, second)) } == .needsTwo, "one officer")
    }

    @Test func aLinkIsByTwoOfThoseBefore() throws {
        let chain = try officers.chain()
        let link = try next(chain, [officers.benoit.key, officers.coffre.key, officers.diane.key])
        let longer = try chain.adding(officers.signed(link.text, officers.benoit, officers.coffre))
        #expect(longer.newest == link && longer.links.count == 2 && longer.root == chain.root)
        #expect(try refusal { try chain.adding(officers.signed(link.text, officers.benoit)) } == .needsTwo)
        #expect(
            try refusal { try chain.adding(officers.signed(link.text, officers.benoit, officers.diane)) } == .needsTwo,
            "who comes has no say")
        #expect(try refusal { try chain.adding(officers.signed(link.text, officers.diane, officers.stranger)) } == .notByAnOfficer)
        let pages = try Officers.note(link.text, [officers.passkey.sign(link.text), officers.otherPasskey.sign(link.text)])
        #expect(try refusal { try chain.adding(pages) } == .needsKeyOutsideAPage)
        let mixed = try Officers.note(link.text, [officers.passkey.sign(link.text), officers.benoit.sign(link.text)])
        #expect(try refusal { try chain.adding(mixed) } == nil)
        let alone = try Officers.note(link.text, [officers.passkey.sign(link.text), officers.anne.sign(link.text)])
        #expect(try refusal { try chain.adding(alone) } == .needsTwo, "two keys of one officer")
        let bad = NoteSignature(by: officers.coffre.key, [UInt8](repeating: 0, count: 64))
        let spoilt = try Officers.note(link.text, [officers.anne.sign(link.text), officers.benoit.sign(link.text), bad])
        #expect(try refusal { try chain.adding(spoilt) } == .badSignature)
        let last = try next(longer, [officers.benoit.key, officers.coffre.key])
        #expect(
            try refusal { try longer.adding(officers.signed(last.text, officers.anne, officers.coffre)) } == .needsTwo, "Anne is revoked")
        #expect(try refusal { try longer.adding(officers.signed(last.text, officers.diane, officers.coffre)) } == nil)
    }

    @Test func aChainGoesOnInOneWay() throws {
        let chain = try officers.chain()
        let keys = [officers.benoit.key, officers.coffre.key, officers.diane.key]
        let link = try next(chain, keys)
        let other = try next(chain, keys.reversed())
        let longer = try chain.adding(officers.signed(link.text, officers.benoit, officers.coffre))
        #expect(try refusal { try longer.adding(officers.signed(other.text, officers.benoit, officers.coffre)) } == .fork)
        let known = try longer.adding(officers.signed(link.text, officers.benoit, officers.anne))
        #expect(known.links == longer.links)
        let onOther = try next(longer, keys, previous: other.digest)
        #expect(try refusal { try longer.adding(officers.signed(onOther.text, officers.benoit, officers.diane)) } == .fork)
        let later = try next(longer, keys, number: 3)
        #expect(try refusal { try longer.adding(officers.signed(later.text, officers.benoit, officers.diane)) } == .linkMissing)
        let elsewhere = try next(longer, keys, host: "other.example")
        #expect(try refusal { try longer.adding(officers.signed(elsewhere.text, officers.benoit, officers.diane)) } == .otherHost)
    }

    @Test func whoSignedIsTheSameInWhateverOrder() throws {
        let chain = try officers.chain()
        let link = try next(chain, [officers.benoit.key, officers.coffre.key, officers.diane.key])
        let (one, other) = (
            try officers.signed(link.text, officers.benoit, officers.coffre, officers.stranger),
            try officers.signed(link.text, officers.coffre, officers.anne)
        )
        #expect(try chain.adding(one).adding(other) == chain.adding(other).adding(one).adding(one))
    }

    /// Or nobody could lower again.
    @Test func twoWithAKeyOutsideAPageStay() throws {
        let chain = try officers.chain()
        let one = try next(chain, [officers.anne.key, officers.passkey.key(), officers.otherPasskey.key()])
        #expect(try refusal { try chain.adding(officers.signed(one.text, officers.anne, officers.benoit)) } == .tooFewOfficers)
        let two = try next(chain, [officers.anne.key, officers.coffre.key])
        #expect(try refusal { try chain.adding(officers.signed(two.text, officers.anne, officers.benoit)) } == nil)
    }

    @Test func whatIsNoLinkIsRefused() throws {
        let chain = try officers.chain()
        let text = try Officers.raise(1)
        #expect(try refusal { try chain.adding(officers.signed(text, officers.anne, officers.benoit)) } == .malformed)
        let long = String(repeating: "x", count: OfficerLink.bytesMax) + "\n"
        #expect(try refusal { try chain.adding(officers.signed(long, officers.anne, officers.benoit)) } == .tooLong)
    }

    /// As many as one stolen key can have raised.
    @Test func aLinkCanVoidAllThatOneKeyRaised() throws {
        let chain = try officers.chain()
        let ids = try (0..<OfficerLink.voidsMax).map(Officers.id)
        let link = try next(chain, [officers.benoit.key, officers.coffre.key], voids: ids)
        #expect(link.text.utf8.count <= OfficerLink.bytesMax && OfficerLink.voidsMax >= OrderBook.liveByOfficerMax)
        #expect(try refusal { try chain.adding(officers.signed(link.text, officers.benoit, officers.coffre)) } == nil)
    }
}
