import Database
import Foundation
import Scheduling
import TestKit
import Testing

@testable import Store

/// What each guarded list says to the database: committed, so that a change of
/// a rule is seen as a change of SQL; and how the database would do it.
@Suite struct WriteStatementTests {
    /// `UPDATE=1` writes the file anew.
    @Test func theCommittedStatementsAreThoseThatRun() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples/writes.sql")
        let text =
            "-- Every guarded list, as both engines get it. Written by a test, and compared with it: UPDATE=1.\n"
            + SampleWrites.all.map { name, list in
                "\n-- \(name)\n" + list.map { $0.sql + ";\n" }.joined()
            }.joined()
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try Data(text.utf8).write(to: file) }
        #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
    }

    /// A list whose placeholders miss a value would be found by a booking only.
    @Test func everyPlaceholderHasItsValue() {
        for (name, list) in SampleWrites.all {
            for statement in list {
                let numbers = statement.sql.split(separator: "$", omittingEmptySubsequences: false).dropFirst().compactMap { part in
                    Int(part.prefix { $0.isNumber })
                }
                #expect(Set(numbers) == Set(statement.arguments.indices.map { $0 + 1 }), "\(name): \(statement.sql)")
            }
        }
    }

    /// What is read or changed by a booking, a move or a step is found by an
    /// index, however many rows there are.
    @Test(arguments: EngineKind.allCases)
    func noStatementScansATable(_ kind: EngineKind) async throws {
        try await withStore(kind) { store in
            let permit = store.database.permit
            for (name, list) in SampleWrites.all {
                for statement in list {
                    let plan = try await store.database.engine.withTransaction(permit) { tx throws(StoreError) in
                        try tx.plan(of: statement, kind)
                    }
                    let scans = plan.filter(Self.isScan)
                    #expect(scans.isEmpty, "\(name): \(statement.sql)\n\(plan.joined(separator: "\n"))")
                }
            }
        }
    }

    /// Of a table or of a whole index, by whatever name: not of values that the statement brings.
    private static func isScan(_ line: String) -> Bool {
        line.contains("Seq Scan on ") || (line.hasPrefix("SCAN ") && !line.contains("CONSTANT ROW") && line != "SCAN c")
    }
}

extension WriteTransaction {
    fileprivate func plan(of statement: Statement, _ kind: EngineKind) throws(StoreError) -> [String] {
        switch kind {
        case .sqlite:
            var plan: [String] = []
            for row in try change(TestWrite.byHand, "EXPLAIN QUERY PLAN " + statement.sql, statement.arguments) {
                plan.append(try row.text(3))
            }
            // Looked for only while a visit whose slot is still to come stands in the same transaction, which none does.
            let isParent = statement.sql.hasPrefix("INSERT INTO slot ")
            return plan.filter { !(isParent && $0 == "SCAN appointment") }
        case .postgres:
            // A table that is empty is read whole, unless that is to be avoided.
            try execute("SET LOCAL enable_seqscan = off", [])
            var plan: [String] = []
            for row in try change(TestWrite.byHand, "EXPLAIN " + statement.sql, statement.arguments) { plan.append(try row.text(0)) }
            return plan
        }
    }
}
