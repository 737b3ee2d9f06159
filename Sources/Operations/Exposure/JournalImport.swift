import Bytes
import Containment
import Database
import Logging
import Scheduling
import Seals
import Store
import Synchronization
public import UseCases

/// Brings what the vault's journal says into the store, entry by entry in
/// the journal's order. One instance a node, stepped by one worker; several
/// nodes may do it at once, and each entry comes once.
///
/// A number that is missing, another entry under a known number, and a
/// journal that ends earlier than before are told in the log, and `check`
/// finds them from then on.
public final class JournalImport: Sendable {
    private struct Reached: Sendable {
        var writer: [UInt8]
        var number: Int64
        /// Of that entry; `nil` before the first.
        var digest: [UInt8]?
        /// When the vault last confirmed the entry of that number.
        var confirmed: Instant
    }

    /// Entries asked of the vault at once.
    private static let pageMax = 500
    /// Seals written in one transaction: bookings wait that long at most.
    private static let sealsPerTransaction = 1_000
    /// How often the last entry is compared with the vault's.
    private static let confirmSeconds: Int64 = 60

    private let gate: Gatekeeper
    private let node: Node
    private let record: Record
    private let vault: any ParticularsVault
    private let reached = Mutex<Reached?>(nil)

    public init(_ parts: some Parts) { (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.vault) }

    /// Imports the next page.
    ///
    /// - Returns: how many entries were read; call again while it is not 0.
    /// - Throws: `.vaultUnavailable`: what is in the journal stays there.
    @discardableResult
    public func step(_ context: Context) async throws(Refusal) -> Int {
        let permit = try gate.permit(context, .keepRecord)
        var from = reached.withLock { $0 }
        if let known = from, context.instant - known.confirmed >= Self.confirmSeconds { from = try await confirmed(known, context) }
        if from == nil { from = try await begin(permit, context) }
        guard let from else { return 0 }
        let entries = try await entries(after: from.number, limit: Self.pageMax)
        let rows = try rows(of: entries)
        guard rows.allSatisfy({ $0.writer == from.writer }) else {
            // Another vault answers: find out with the next step where it stands.
            reached.withLock { $0 = nil }
            return 0
        }
        // Before they are kept: what is kept is not read again after a kill.
        try await compare(entries.filter { $0.purpose == .index }, permit)
        var next = from
        var rest = rows[...]
        while let part = Self.part(of: &rest) {
            try await keep(part, after: next.number, permit)
            if let last = part.last { (next.number, next.digest) = (last.number, last.digest) }
        }
        reached.withLock { $0 = next }
        return entries.count
    }

    /// The last entry is still what the vault has under its number; `nil`
    /// when it is not, and all has to be found out anew.
    private func confirmed(_ known: Reached, _ context: Context) async throws(Refusal) -> Reached? {
        guard let digest = known.digest, let same = try await row(after: known.number - 1),
            same.writer == known.writer, same.digest == digest
        else { return nil }
        var known = known
        known.confirmed = context.instant
        return known
    }

    /// Where to go on, by the journal that the vault writes now; what was
    /// imported last must still be there. `nil` while it has no entry.
    private func begin(_ permit: Permit, _ context: Context) async throws(Refusal) -> Reached? {
        guard let first = try await row(after: 0) else { return nil }
        let position = try await record.read { tx throws(StoreError) in try tx.journalPosition(of: first.writer) }
        guard let position else { return Reached(writer: first.writer, number: 0, digest: nil, confirmed: context.instant) }
        let same = try await row(after: position.number - 1)
        if same?.number != position.number || same?.digest != position.digest {
            let kind: JournalFault.Kind = same == nil ? .wentBack : .contradiction
            try await tell(JournalFault(writer: first.writer, number: position.number, kind: kind, at: position.at), permit)
        }
        return Reached(writer: first.writer, number: position.number, digest: position.digest, confirmed: context.instant)
    }

    private func entries(after number: Int64, limit: Int) async throws(Refusal) -> [JournalEntry] {
        do {
            return try await vault.journal(after: Int(number), limit: limit)
        } catch {
            // After it comes back it may be another one's.
            reached.withLock { $0 = nil }
            throw .vaultUnavailable
        }
    }

    /// The next one; `nil` at the end.
    private func row(after number: Int64) async throws(Refusal) -> JournalRow? {
        try rows(of: await entries(after: number, limit: 1)).first
    }

    private func rows(of entries: [JournalEntry]) throws(Refusal) -> [JournalRow] {
        do throws(VaultError) {
            return try entries.map(JournalRow.init)
        } catch {
            throw .vaultUnavailable
        }
    }

    /// As many as one transaction takes, one at least; `nil` when none is left.
    private static func part(of rows: inout ArraySlice<JournalRow>) -> [JournalRow]? {
        guard !rows.isEmpty else { return nil }
        var seals = 0
        let part = rows.prefix { row in
            defer { seals += 1 + row.openings.count }
            return seals == 0 || seals + row.openings.count < sealsPerTransaction
        }
        rows = rows.dropFirst(part.count)
        return Array(part)
    }

    private func keep(_ rows: [JournalRow], after last: Int64, _ permit: Permit) async throws(Refusal) {
        let told = rows.map(record.telling)
        let contradicted = try await record.write(permit) { tx throws(StoreError) in
            var contradicted: [JournalRow] = []
            for (row, leaves) in told where try !tx.keep(row, leaves: leaves) { contradicted.append(row) }
            return contradicted
        }
        var expected = last + 1
        for row in rows {
            if row.number != expected { tellMissing(before: row) }
            expected = row.number + 1
        }
        for row in contradicted {
            try await tell(JournalFault(writer: row.writer, number: row.number, kind: .contradiction, at: row.at), permit)
        }
    }

    /// What the vault indexed is a copy that the store has, or had in an
    /// earlier version. Anything else was sealed by whoever asked.
    private func compare(_ indexed: [JournalEntry], _ permit: Permit) async throws(Refusal) {
        guard !indexed.isEmpty else { return }
        let strays = try await record.read { tx throws(StoreError) in
            var strays: [JournalEntry] = []
            for entry in indexed {
                for seal in entry.seals where try Self.isStray(seal, tx) {
                    strays.append(entry)
                    break
                }
            }
            return strays
        }
        for row in try rows(of: strays) {
            try await tell(JournalFault(writer: row.writer, number: row.number, kind: .strayIndex, at: row.at), permit)
        }
    }

    private static func isStray(_ seal: JournalEntry.Seal, _ tx: any ReadTransaction) throws(StoreError) -> Bool {
        if let stored = try tx.seal(of: seal.record, kind: Int64(seal.kind.rawValue)) {
            // A later version took its place; of the same one the bytes tell.
            if stored.version != Int64(seal.version) { return stored.version < Int64(seal.version) }
            return SealedRecord(stored)?.hash != seal.hash
        }
        // Erased since, with what it was of still there; or never here at all.
        if let visit = AppointmentID(bytes: seal.record), try tx.appointment(visit) != nil { return false }
        if let request = RequestID(bytes: seal.record), try tx.request(request) != nil { return false }
        return true
    }

    private func tell(_ fault: JournalFault, _ permit: Permit) async throws(Refusal) {
        let isNew = try await record.write(permit) { tx throws(StoreError) in try tx.keep(fault) }
        guard isNew else { return }
        record.logger.error(
            "the vault's journal does not agree with what was imported from it",
            metadata: ["writer": "\(Hex.encode(fault.writer))", "number": "\(fault.number)", "fault": "\(fault.kind)"])
    }

    private func tellMissing(before row: JournalRow) {
        record.logger.error(
            "entries of the vault's journal are missing",
            metadata: ["writer": "\(Hex.encode(row.writer))", "before": "\(row.number)"])
    }
}
