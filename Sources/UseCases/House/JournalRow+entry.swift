import Bytes
package import Reach
package import Scheduling
package import Seals
package import Store

/// The journal's words as the codes that the store keeps.
extension JournalRow {
    /// - Throws: `refused(.malformed)` for a journal without a name: its
    ///   entries would be kept under that of no journal.
    package init(_ entry: JournalEntry) throws(VaultError) {
        guard let writer = Hex.decode(entry.writer), !writer.isEmpty else { throw .refused(.malformed) }
        var (staff, grant, role): (StaffID?, GrantID?, StaffRole?)
        if case .staff(let id, let signIn, let acting) = entry.actor { (staff, grant, role) = (id, signIn, acting) }
        self.init(
            writer: writer, number: Int64(entry.number), at: entry.time, purpose: entry.purpose.code,
            actor: entry.actor.code, staff: staff, grant: grant, role: role?.code, digest: entry.digest,
            openings: entry.purpose == .offer
                ? [] : entry.seals.map { Opening(record: $0.record, kind: Int64($0.kind.rawValue), version: Int64($0.version)) })
    }

    /// `nil` for a code of a newer program.
    package var opened: OpeningPurpose? { OpeningPurpose.allCases.first { $0.code == purpose } }

    package var by: RecordedActor {
        switch actor {
        case 0: .person
        case 1: .courier
        case 2: .service
        case 3: .operatorAtHand
        default: .staff(role.flatMap { code in StaffRole.allCases.first { $0.code == code } })
        }
    }
}

extension RecordedEntry {
    /// `nil` for a code of a newer program.
    package init?(_ row: JournalRow) {
        guard let purpose = row.opened else { return nil }
        self.init(
            at: row.at, writer: row.writer, by: row.by, staff: row.staff, grant: row.grant, purpose: purpose,
            records: row.openings.map(\.record))
    }
}

extension OpeningPurpose {
    package var code: Int64 {
        switch self {
        case .ownView: 0
        case .delivery: 1
        case .reseal: 2
        case .correct: 11
        case .index: 3
        case .find: 4
        case .dayView: 5
        case .signIn: 6
        case .signOut: 7
        case .staffChange: 8
        case .shred: 9
        case .keyBackup: 10
        case .request: 12
        case .offer: 13
        }
    }
}

extension OpeningActor {
    fileprivate var code: Int64 {
        switch self {
        case .person: 0
        case .courier: 1
        case .service: 2
        case .operatorAtHand: 3
        case .staff: 4
        }
    }
}

extension StaffRole {
    package var code: Int64 {
        switch self {
        case .reception: 0
        case .manager: 1
        case .practitioner: 2
        case .support: 3
        }
    }
}

extension JournalEntry {
    /// Of everything it says but the journal's name, which the row has.
    fileprivate var digest: [UInt8] {
        let head = "\(number) \(time.seconds) \(purpose.rawValue) \(actor)"
        let text = seals.reduce(into: head) {
            $0 += "\n\(Hex.encode($1.record)) \($1.kind.rawValue) \($1.version) \(Hex.encode($1.hash.bytes))"
        }
        return Digest.labelled("creneau/v1 journal entry", Array(text.utf8)).bytes
    }
}
