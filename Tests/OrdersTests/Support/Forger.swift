import Bytes
import Containment
import Notary
import Orders
import Scheduling
import TestKit
import Testing

/// What is done to an order that was signed as it should be.
enum Forgery: CaseIterable {
    case bits, cut, inserted, removed, lines, respelled, swapped, late, underSigned, stranger, renamed, pagesAlone, otherHost, replayed,
        payload
}

/// Makes orders that nobody may take. Each original has no signature more than
/// it needs, so that whatever is changed of it has to be refused.
struct Forger {
    let officers = Officers()
    private var generator: SeededGenerator
    let originals: [SignedNote]
    /// A book in which all that the originals raise was lowered.
    let lowered: OrderBook

    init(seed: UInt64) throws {
        generator = SeededGenerator(seed: seed)
        let passkeyText = try Officers.raise(2, .dark, [.all])
        let mixedText = try Officers.lowering(5, of: [1, 2], leaving: .guarded)
        originals = [
            try officers.signed(Officers.raise(1, .frozen, [.surface(.front), .clinic(ClinicID(high: 1, low: 1))]), officers.anne),
            try Officers.note(passkeyText, [officers.passkey.sign(passkeyText)]),
            try officers.signed(Officers.raise(3, .restricted, [.staff(StaffID(high: 1, low: 1))], expires: nil), officers.coffre),
            try officers.signed(Officers.lowering(4, of: [1, 2, 3]), officers.anne, officers.benoit),
            try Officers.note(mixedText, [officers.passkey.sign(mixedText), officers.coffre.sign(mixedText)]),
        ]
        var book = try officers.book()
        try book.take(officers.signed(Officers.lowering(9, of: [1, 2, 3]), officers.anne, officers.benoit))
        lowered = book
    }

    /// - Returns: `nil` when what was drawn changed nothing.
    mutating func next() throws -> (Forgery, [UInt8], Instant)? {
        let kind = Forgery.allCases.randomElement(using: &generator) ?? .bits
        let original = originals.randomElement(using: &generator) ?? originals[0]
        let bytes = Array(original.note.utf8)
        let altered: [UInt8]
        switch kind {
        case .late:
            guard OrderText(text: original.text)?.expires != nil else { return nil }
            return (kind, bytes, Officers.expires + Int64.random(in: 1...1_000_000_000, using: &generator))
        case .replayed:
            let raise = originals[Int.random(in: 0..<3, using: &generator)]
            return (kind, Array(raise.note.utf8), Instant(seconds: Int64.random(in: 0...Officers.expires.seconds, using: &generator)))
        case .bits, .cut, .inserted, .removed: altered = raw(kind, bytes)
        case .lines, .respelled, .otherHost: altered = Array(note(text: text(kind, original.text), original.signatures).utf8)
        case .swapped:
            let other = originals.randomElement(using: &generator) ?? original
            altered = Array(note(text: original.text, other.signatures).utf8)
        case .underSigned, .stranger, .renamed, .pagesAlone, .payload:
            guard let signatures = try signatures(kind, original) else { return nil }
            altered = Array(note(text: original.text, signatures).utf8)
        }
        return altered == bytes ? nil : (kind, altered, Officers.inTime)
    }

    private func note(text: String, _ signatures: [NoteSignature]) -> String { text + "\n" + signatures.map(\.line).joined() }

    private mutating func raw(_ kind: Forgery, _ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let place = Int.random(in: bytes.indices, using: &generator)
        switch kind {
        case .cut: return Array(bytes[..<place])
        case .inserted: bytes.insert(UInt8.random(in: 0x0A...0x7E, using: &generator), at: place)
        case .removed: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &generator)))
        default:
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            }
        }
        return bytes
    }

    private mutating func text(_ kind: Forgery, _ text: String) -> String {
        if kind == .otherHost {
            return text.replacing("creneau.example/", with: "creneau\(Int.random(in: 0..<1_000, using: &generator)).example/")
        }
        if kind == .lines {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
            let (one, other) = (Int.random(in: lines.indices, using: &generator), Int.random(in: lines.indices, using: &generator))
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: lines.swapAt(one, other)
            case 1: lines.insert(lines[one], at: other)
            default: lines.remove(at: one)
            }
            return lines.map { "\($0)\n" }.joined()
        }
        let changes = [
            ("level frozen", "level open"), ("level dark", "level guarded"), ("level restricted", "level dark"),
            ("scope front", "scope all"),
            ("scope all", "scope desk"), ("expires 2025", "expires 2035"), ("issued 2025", "issued 2024"), ("Z\n", "z\n"),
            ("00Z", "00+00:00"), ("id 01K", "id 01k"), ("id 01K", "id 02K"), ("supersedes -", "supersedes 01K00000000000000000000007"),
            ("evidence -", "evidence \(String(repeating: "0", count: 64))"), ("reason ", "reason  "), ("\n", " \n"),
            ("expires -", "expires 2099-01-01T00:00:00Z"),
            ("reason OAT", "reason oat"), ("supersedes 01", "supersedes - 01"),
        ]
        let (from, to) = changes.randomElement(using: &generator) ?? ("", "")
        return text.replacing(from, with: to)
    }

    private mutating func signatures(_ kind: Forgery, _ original: SignedNote) throws -> [NoteSignature]? {
        let text = original.text
        let isRaise = OrderText(text: text)?.isRaise == true
        switch kind {
        case .underSigned:
            if isRaise { return [officers.stranger.sign(text)] }
            return [[officers.anne.sign(text)], [officers.anne.sign(text), try officers.passkey.sign(text)], [original.signatures[0]]]
                .randomElement(using: &generator)
        case .stranger:
            // Signs with a key of its own, under the name and id of an officer's.
            guard let seed = Digest32(generator.bytes(32)), let forger = NoteSigner(name: officers.anne.key.name, seed: seed) else {
                return nil
            }
            let key = [officers.anne.key, officers.benoit.key, forger.key].randomElement(using: &generator) ?? forger.key
            let forged = NoteSignature(by: key, forger.sign(text).signature)
            return isRaise ? [forged] : [original.signatures[0], forged]
        case .renamed:
            let keys = try officers.keys(officers.anne, officers.benoit, officers.coffre)
            guard let key = keys.filter({ key in !original.signatures.contains { $0.keyID == key.id } }).randomElement(using: &generator)
            else { return nil }
            return original.signatures.dropLast() + [NoteSignature(by: key, original.signatures[original.signatures.count - 1].signature)]
        case .pagesAlone:
            return isRaise ? nil : [try officers.passkey.sign(text), try officers.otherPasskey.sign(text)]
        default:
            guard var fields = try? officers.passkey.fields(for: text), let last = fields.indices.randomElement(using: &generator) else {
                return nil
            }
            fields[last][Int.random(in: fields[last].indices, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
            let forged = NoteSignature(by: try officers.passkey.key(), SoftPasskey.payload(fields))
            return isRaise ? [forged] : [officers.benoit.sign(text), forged]
        }
    }
}
