import Bytes
import Notary
import Reach
import Scheduling
import Seals
import Store
import UseCases

extension Record {
    /// What the log says of an entry of the vault's journal: a leaf for each
    /// of those whose seals it opened, so that one's proof names nobody else,
    /// or a leaf of its own.
    func telling(_ entry: JournalRow) -> (JournalRow, [LeafWrite]) {
        let detail =
            "\(Hex.encode(entry.writer)) \(entry.number) \(entry.opened?.rawValue ?? "\(entry.purpose)") \(Hex.encode(entry.digest))"
        var entry = entry
        var leaves: [[UInt8]: LeafWrite] = [:]
        for index in entry.openings.indices {
            let opened = entry.openings[index].record
            let leaf =
                leaves[opened]
                ?? self.leaf(
                    .particularsOpened, at: entry.at, actor: entry.actorName, subject: Hex.encode(opened), detail: detail, of: opened)
            leaves[opened] = leaf
            entry.openings[index].leaf = leaf.id
        }
        guard leaves.isEmpty else { return (entry, Array(leaves.values)) }
        let own = leaf(
            .vaultActed, at: entry.at, actor: entry.actorName, subject: "\(Hex.encode(entry.writer)) \(entry.number)", detail: detail,
            of: [])
        return (entry, [own])
    }
}

extension JournalRow {
    /// As the leaf commits to it: a person of the clinic by their id.
    fileprivate var actorName: String {
        switch by {
        case .person: "person"
        case .courier: "courier"
        case .service: "service"
        case .operatorAtHand: "operator"
        case .staff: staff.map { "staff \($0)" } ?? "staff"
        }
    }
}
