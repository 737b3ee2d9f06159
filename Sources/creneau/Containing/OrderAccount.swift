import Bytes
import Composition
import Containment
import Notary
import Orders
import Scheduling
import Serving
import UseCases
import Wording

/// An order, or a link of officers, as it is read to people and programs: what
/// it says, who signed it, and what would become of it here.
struct OrderAccount: Encodable {
    enum Kind: String, Encodable {
        case raise, lowering, rehearsal, link
    }

    struct Signature: Encodable {
        let name: String
        /// `verified`, `wrong` or `stranger`; `null` where there is nothing to verify by.
        let standing: String?
        let isPasskey: Bool
    }

    /// What an order says.
    struct Order: Encodable {
        let scopes: [String]
        let level: String
        let reason: String
        let supersedes: [String]
        let issued: String
        /// `null` on paper.
        let expires: String?
        let isPast: Bool
        let evidence: String?
        /// For how long a rehearsal counts.
        var minutes: Int?
    }

    /// What a link says, beside the link before where that one is known here.
    struct Link: Encodable {
        let enrols: [String]
        let revokes: [String]
        let passkeyDomain: String?
        let passkeyOrigins: [String]
        let changesPages: Bool
        let voids: [String]
    }

    struct Change: Encodable {
        let scope: String
        let from: String
        let to: String
    }

    /// What would be answered here.
    struct Fate: Encodable {
        /// `new`, `known` or `superseded`.
        let outcome: String?
        /// Why it would be refused, as `POST /orders` names it; or why nobody can say.
        let refusal: String?
        let words: String?
        let changes: [Change]
    }

    let kind: Kind
    /// An order's id, or a link's number.
    let id: String
    let host: String
    let order: Order?
    let link: Link?
    let signatures: [Signature]
    let fate: Fate

    /// - Parameter book: of this machine, or why there is none.
    /// - Returns: `nil` for what is neither.
    init?(_ note: SignedNote, _ book: Result<OrderBook, CommandFault>, now: Instant) {
        let known = try? book.get()
        if let order = OrderText(text: note.text) {
            (kind, id, host) = (order.isRaise ? .raise : .lowering, order.id.description, order.host)
            (self.order, link) = (Self.order(order, now), nil)
        } else if let rehearsal = RehearsalText(text: note.text) {
            (kind, id, host) = (.rehearsal, rehearsal.id.description, rehearsal.host)
            (order, link) = (Self.order(rehearsal, now), nil)
        } else if let link = OfficerLink(text: note.text) {
            (kind, id, host) = (.link, String(link.number), link.host)
            (order, self.link) = (nil, Self.link(link, after: known?.chain.links.first { $0.digest == link.previous }))
        } else {
            return nil
        }
        signatures =
            known?.findings(of: note).map { Signature(name: $0.name, standing: $0.standing.rawValue, isPasskey: $0.isPasskey) }
            ?? note.signatures.map { Signature(name: $0.name, standing: nil, isPasskey: false) }
        switch book {
        case .success(let book): fate = Self.fate(note, book, now)
        case .failure(let fault): fate = Fate(outcome: nil, refusal: "unverified", words: fault.message, changes: [])
        }
    }

    // MARK: what it says

    private static func order(_ order: OrderText, _ now: Instant) -> Order {
        Order(
            scopes: order.scopes.map(\.text), level: order.level.text, reason: order.reason,
            supersedes: order.supersedes.map(\.description), issued: RFC3339.format(order.issued),
            expires: order.expires.map { RFC3339.format($0) }, isPast: order.expires.map { now > $0 } ?? false,
            evidence: order.evidence.map { Hex.encode($0.bytes) })
    }

    private static func order(_ rehearsal: RehearsalText, _ now: Instant) -> Order {
        Order(
            scopes: rehearsal.scopes.map(\.text), level: rehearsal.level.text, reason: rehearsal.reason, supersedes: [],
            issued: RFC3339.format(rehearsal.issued), expires: RFC3339.format(rehearsal.expires), isPast: now > rehearsal.expires,
            evidence: nil, minutes: rehearsal.minutes)
    }

    private static func link(_ link: OfficerLink, after previous: OfficerLink?) -> Link {
        let before = previous?.keys ?? []
        return Link(
            enrols: link.keys.filter { !before.contains($0) }.map(\.description),
            revokes: before.filter { !link.keys.contains($0) }.map(\.description), passkeyDomain: link.relyingPartyID,
            passkeyOrigins: link.origins,
            changesPages: previous == nil || previous?.relyingPartyID != link.relyingPartyID || previous?.origins != link.origins,
            voids: link.voids.map(\.description))
    }

    // MARK: what would become of it

    private static func fate(_ note: SignedNote, _ book: OrderBook, _ now: Instant) -> Fate {
        var after = book
        do throws(OrderRefusal) {
            if RehearsalText(text: note.text) != nil {
                guard now <= (try book.rehearsal(in: note)).expires else { throw .expired }
                // Whether it was rehearsed before is the store's to say.
                return Fate(outcome: name(.new), refusal: nil, words: nil, changes: [])
            }
            let outcome = try after.add(note, seenAt: now, seenUnder: nil)
            return Fate(outcome: name(outcome), refusal: nil, words: nil, changes: changes(from: book, to: after))
        } catch {
            let answer = ContainingFault.refused(error).answer
            return Fate(outcome: nil, refusal: answer.code, words: Language.english(answer.words), changes: [])
        }
    }

    private static func name(_ outcome: OrderOutcome) -> String {
        switch outcome {
        case .new: "new"
        case .known: "known"
        case .superseded: "superseded"
        }
    }

    private static func changes(from book: OrderBook, to after: OrderBook) -> [Change] {
        let (old, new) = (book.levels(epoch: 0).all, after.levels(epoch: 0).all)
        return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
            .map { Change(scope: $0.text, from: (old[$0] ?? .open).text, to: (new[$0] ?? .open).text) }
            .sorted { $0.scope < $1.scope }
    }

    // MARK: in words

    var text: String {
        let column = 12
        func row(_ word: String, _ value: String) -> String {
            "  " + word + String(repeating: " ", count: max(1, column - word.count)) + value
        }
        var lines = [title, row(kind == .link ? "number" : "order", id), row("host", host)]
        lines += (order.map(Self.rows) ?? []).map { row($0.0, $0.1) } + (link.map(Self.rows) ?? []).map { row($0.0, $0.1) }
        lines += signatures.map { row("signed by", words($0)) }
        if signatures.isEmpty { lines.append(row("signed by", "nobody yet")) }
        return (lines + [words(fate)]).joined(separator: "\n")
    }

    private static func rows(_ order: Order) -> [(String, String)] {
        let end = order.expires.map { order.isPast ? "\($0), which is past" : $0 } ?? "it is handed in, once: it waits on paper"
        var rows = [("for", order.scopes.joined(separator: ", ")), ("level", order.level), ("reason", order.reason)]
        if !order.supersedes.isEmpty { rows.append(("ends", order.supersedes.joined(separator: ", "))) }
        if let minutes = order.minutes { rows.append(("counts for", "\(minutes) min")) }
        rows += [("made", order.issued), ("good until", end)]
        if let evidence = order.evidence { rows.append(("evidence", evidence)) }
        return rows
    }

    private static func rows(_ link: Link) -> [(String, String)] {
        let pages = link.passkeyDomain.map { "for \($0), in \(link.passkeyOrigins.joined(separator: ", "))" } ?? "none can sign"
        return link.enrols.map { ("enrols", $0) } + link.revokes.map { ("revokes", $0) } + (link.changesPages ? [("passkeys", pages)] : [])
            + (link.voids.isEmpty ? [] : [("voids", link.voids.joined(separator: ", "))])
    }

    private var title: String {
        switch kind {
        case .raise: "A raise: it closes something, and one officer is enough."
        case .lowering: "A lowering: it opens something again, and takes two officers."
        case .rehearsal: "A rehearsal: it changes nothing, and counts for some minutes what an order would meet."
        case .link: "A link of officers: it says who may give orders from now on, and takes two of them."
        }
    }

    private func words(_ signature: Signature) -> String {
        switch signature.standing {
        case SignatureFinding.Standing.verified.rawValue: "\(signature.name), verified\(signature.isPasskey ? ", by a passkey" : "")"
        case SignatureFinding.Standing.wrong.rawValue: "\(signature.name), and the signature is NOT of this text"
        case .some: "\(signature.name), who is no officer here"
        case nil: "\(signature.name), not verified"
        }
    }

    private func words(_ fate: Fate) -> String {
        let changes =
            fate.changes.isEmpty ? "no level changes" : fate.changes.map { "\($0.scope): \($0.from) → \($0.to)" }.joined(separator: ", ")
        return switch fate.outcome {
        case "new": "Handed in here it would be taken: \(changes)."
        case "known": "It was handed in here already: \(changes)."
        case "superseded": "It was ended for good: handed in here, it would change nothing."
        default:
            fate.refusal == "unverified"
                ? "Nothing here can verify it: \(fate.words ?? "")." : "Handed in here it would be refused: \(fate.words ?? "")"
        }
    }
}
