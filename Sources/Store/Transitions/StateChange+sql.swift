import Database
import Scheduling

/// The domain's tables as guards: what a row must be for a change, and what it
/// becomes by it. No statement says again what a table says.
extension StateChange {
    /// Holds of a row for which the change is possible.
    ///
    /// - Parameters:
    ///   - state: holds of a row in one of these states.
    ///   - term: holds of a row of which the term does.
    func condition(state: ([State]) -> Statement, term: (Term) -> Statement) -> Statement {
        let ways = ways
        let common = ways[0].terms.filter { term in ways.allSatisfy { $0.terms.contains(term) } }
        let rests = ways.map { way in (from: way.from, terms: way.terms.filter { !common.contains($0) }) }
        let choice: Statement
        if rests.allSatisfy(\.terms.isEmpty) {
            choice = state(rests.flatMap(\.from))
        } else {
            let parts: [Statement] = rests.map { "(\(.joined([state($0.from)] + $0.terms.map(term), by: " AND ")))" }
            choice = parts.count == 1 ? parts[0] : "(\(.joined(parts, by: " OR ")))"
        }
        return .joined(common.map(term) + [choice], by: " AND ")
    }

    /// Without `term`, for a change that has no terms: one that is given some is not to lose them here.
    func condition(_ column: String = "state", term: (Term) -> Statement = unrendered) -> Statement {
        condition(state: { .isAny(column, of: $0) }, term: term)
    }

    /// The new state, as the row's terms tell it; for a change that has one.
    func outcome(term: (Term) -> Statement = unrendered) -> Statement {
        let targets = ways.compactMap(\.to)
        precondition(!targets.isEmpty, "\(rawValue) leaves the state as it is")
        if Set(targets).count == 1 { return "\(targets[0])" }
        let cases = ways.dropLast().map { way -> Statement in
            "WHEN \(.joined(way.terms.map(term), by: " AND ")) THEN \(way.to ?? targets[0])"
        }
        return "CASE \(.joined(cases, by: " ")) ELSE \(targets[targets.count - 1]) END"
    }
}

private func unrendered(_ term: some StateTerm) -> Statement { preconditionFailure("nothing says what \"\(term.rawValue)\" is in SQL") }
