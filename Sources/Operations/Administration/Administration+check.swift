import Database
import Scheduling
import Store
public import UseCases

/// Something that is not as it must be.
public struct CheckFinding: Sendable, Equatable {
    /// Stable name of the rule.
    public var rule: String
    /// How many rows break it.
    public var count: Int

    public init(rule: String, count: Int) {
        self.rule = rule
        self.count = count
    }
}

extension Administration {
    /// Counts what breaks the store's invariants. An empty answer is what
    /// `creneau check` calls clean.
    public func check(_ context: Context) async throws(Refusal) -> [CheckFinding] {
        let counts = try await record.read { tx throws(StoreError) in try tx.invariantViolations(at: context.instant) }
        return counts.filter { $0.count > 0 }.map { CheckFinding(rule: $0.rule, count: Int($0.count)) }
    }

    /// Names the settings of a database server with which an acknowledged
    /// booking could be lost, or values could reach its log.
    public func checkServer() async throws(Refusal) -> [CheckFinding] {
        let dialect = record.store.dialect
        let rules = try await record.read { tx throws(StoreError) in try tx.settingViolations(dialect) }
        return rules.map { CheckFinding(rule: $0, count: 1) }
    }
}
