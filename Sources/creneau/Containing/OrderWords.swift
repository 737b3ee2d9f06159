import Composition
import Containment
import Machine
import Orders
import Scheduling

/// Orders from words, and in words.
enum OrderWords {
    static func scope(_ text: String) throws(CommandFault) -> Scope {
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

    /// - Parameter goodFor: seconds; `nil` on paper.
    static func order(
        host: String, scopes: [Scope], level: Level, reason: String, goodFor: Int64?, supersedes: [OrderID] = []
    ) throws(CommandFault) -> OrderText {
        let now = SystemClock().now()
        var random = SecureRandom()
        let order = OrderText(
            host: host, id: OrderID(at: now, using: &random), issued: now, expires: goodFor.map { now + $0 }, scopes: scopes, level: level,
            reason: reason, supersedes: supersedes)
        guard let order else {
            throw CommandFault(
                .usage,
                "name from 1 to \(OrderText.scopesMax) different scopes, and a reason on one line of \(OrderText.reasonLengthMax) characters at most"
            )
        }
        return order
    }
}
