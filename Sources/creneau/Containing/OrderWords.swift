import Composition
import Containment
import Machine
import Orders
import Scheduling

/// Orders from words, and in words.
enum OrderWords {
    private static func scope(_ text: String) throws(CommandFault) -> Scope {
        guard let scope = Scope(text: text) else {
            throw CommandFault(
                .usage,
                "\"\(text)\" is no scope: all, front, desk, exchange, watch, clinic:ID, clinic:ID/front or staff:ID; ids have 26 characters"
            )
        }
        return scope
    }

    /// `30m`, `4h`, `2d`.
    static func seconds(_ text: String) throws(CommandFault) -> Int64 {
        let units: [Character: Int64] = ["m": 60, "h": 3_600, "d": 86_400]
        guard let last = text.last, let unit = units[last], let count = Int64(text.dropLast()), (1...1_000).contains(count) else {
            throw CommandFault(.usage, "--good-for must be such as 30m, 4h or 2d")
        }
        return count * unit
    }

    /// What one officer orders, from words.
    ///
    /// - Parameter goodFor: `30m`, `4h`, `2d`; `nil` on paper, which waits in a safe.
    static func raise(_ level: String, _ scopes: [String], _ reason: String, host: String, goodFor: String?) throws(CommandFault)
        -> OrderText
    {
        let (level, scopes) = try what(level, scopes)
        let lifetime = try goodFor.map { text throws(CommandFault) in try seconds(text) }
        return try order(host: host, scopes: scopes, level: level, reason: reason, goodFor: lifetime)
    }

    private static func what(_ level: String, _ scopes: [String]) throws(CommandFault) -> (Level, [Scope]) {
        guard let level = Level(text: level), level > .open else {
            throw CommandFault(.usage, "the level must be guarded, restricted, frozen or dark")
        }
        return (level, try scopes.map { text throws(CommandFault) in try scope(text) })
    }

    /// - Parameter goodFor: seconds; `nil` on paper.
    static func order(
        host: String, scopes: [Scope], level: Level, reason: String, goodFor: Int64?, supersedes: [OrderID] = []
    ) throws(CommandFault) -> OrderText {
        let now = SystemClock().now()
        var random = SecureRandom()
        let order = OrderText(
            host: host, id: OrderID(at: now, using: &random), issued: now, expires: goodFor.map { now + $0 }, scopes: scopes, level: level,
            reason: reason, supersedes: supersedes)
        guard let order else { throw unwritable }
        return order
    }

    /// - Parameter goodFor: within which it can begin: `30m`, `4h`, `2d`.
    static func rehearsal(
        _ level: String, _ scopes: [String], _ reason: String, host: String, minutes: Int, goodFor: String
    ) throws(CommandFault) -> RehearsalText {
        let (level, scopes) = try what(level, scopes)
        let now = SystemClock().now()
        var random = SecureRandom()
        let rehearsal = RehearsalText(
            host: host, id: OrderID(at: now, using: &random), issued: now, expires: now + (try seconds(goodFor)), minutes: minutes,
            scopes: scopes,
            level: level, reason: reason)
        guard let rehearsal else { throw unwritable }
        return rehearsal
    }

    private static var unwritable: CommandFault {
        CommandFault(
            .usage,
            "name from 1 to \(OrderText.scopesMax) different scopes, and a reason on one line of \(OrderText.reasonLengthMax) characters at most"
        )
    }
}
