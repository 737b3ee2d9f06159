import Database
import Logging
package import Notary
import PublishedLog
import Reach
package import Scheduling
package import Seals
import Store

/// Most openings that a page is made from.
private let openingsMax = 1_000
private let unimportedPages = 4
private let unimportedPageMax = 200

extension Record {
    /// Who opened what was sealed for one visit: what was imported of the
    /// vault's journal, and what the vault has written since.
    ///
    /// - Parameter vault: `nil` when it was just seen not to answer: it is
    ///   not waited for a second time.
    package func openings(
        of id: AppointmentID, _ zone: ZoneRules, _ vault: (any ParticularsVault)?
    ) async throws(Refusal) -> RecordedOpenings {
        let (imported, position, log) = try await read { tx throws(StoreError) in
            (try tx.journal(of: id.bytes, limit: openingsMax), try tx.newestJournalPosition(), try tx.log())
        }
        let (fresh, asOf) =
            if let vault { await unimported(of: id, after: position, vault) } else { ([JournalRow](), position?.at ?? .distantPast) }
        // What nobody can check yet is not called proven.
        let size = (try? publishedLog?.checkpoint()).flatMap { Checkpoint(text: $0.text)?.size } ?? 0
        let days = RecordedOpenings.days(imported + fresh, zone) { place in place.log == log?.number && place.index < size }
        return RecordedOpenings(days: days, asOf: asOf, isShortened: imported.count == openingsMax)
    }

    /// The file that proves one of those openings, with what the leaf commits to.
    ///
    /// - Returns: `nil` for a leaf that says nothing of this visit, is not
    ///   under the checkpoint yet, or whose values were erased.
    package func proof(ofLeaf index: Int, about id: AppointmentID) async throws(Refusal) -> LogProof? {
        let opened: String? = try await read { tx throws(StoreError) in
            guard let log = try tx.log(),
                try tx.journal(of: id.bytes, limit: openingsMax).contains(where: { row in
                    row.openings.contains { $0.place == LogPlace(log: log.number, index: index) }
                })
            else { return nil }
            return try tx.openedLeaf(number: index)
        }
        guard let opened else { return nil }
        do {
            return try publishedLog?.proof(of: index, opened: opened)
        } catch {
            logger.error("the published log cannot be read", metadata: ["error": "\(error)"])
            throw .internalFault
        }
    }

    /// What the vault has journalled of an appointment since the import.
    ///
    /// - Returns: a time when there is, or may be, more than these.
    private func unimported(
        of id: AppointmentID, after position: JournalPosition?, _ vault: any ParticularsVault
    ) async -> ([JournalRow], asOf: Instant?) {
        var last = position.map { ($0.number, $0.at) }
        var found: [JournalRow] = []
        do {
            for _ in 0..<unimportedPages {
                let rows = try await vault.journal(after: Int(last?.0 ?? 0), limit: unimportedPageMax).map(JournalRow.init)
                guard let end = rows.last, position.map({ $0.writer == end.writer }) ?? true else { return (found, nil) }
                found += rows.filter { $0.openings.contains { $0.record == id.bytes } }
                last = (end.number, end.at)
            }
        } catch {
            // Said with the list: how far it goes.
        }
        return (found, last?.1 ?? .distantPast)
    }
}

extension RecordedOpenings {
    fileprivate static func days(_ rows: [JournalRow], _ zone: ZoneRules, isProven: (LogPlace) -> Bool) -> [Day] {
        Dictionary(grouping: rows) { zone.local(at: $0.at).date }.map { date, rows in
            let groups = Dictionary(grouping: rows) { Who($0.by) }.map { who, rows in
                let leaves = Set(rows.flatMap(\.openings).compactMap(\.place).filter(isProven).map(\.index))
                return Group(who: who, times: rows.count, leaves: leaves.sorted())
            }
            return Day(date: date, groups: groups.sorted { $0.who.order < $1.who.order })
        }.sorted { $0.date > $1.date }
    }
}

extension RecordedOpenings.Who {
    fileprivate init(_ actor: RecordedActor) {
        self =
            switch actor {
            case .person: .person
            case .courier, .service, .operatorAtHand: .service
            case .staff(let role): .staff(role)
            }
    }

    fileprivate var order: Int {
        switch self {
        case .staff(let role): role.flatMap { StaffRole.allCases.firstIndex(of: $0) } ?? StaffRole.allCases.count
        case .person: 100
        case .service: 101
        }
    }
}
