import ArgumentParser
import Composition
import Containment
import KeptOrders
import Orders
import Scheduling

/// `creneau level`: what is in force, and by which orders.
struct LevelCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "level", abstract: "The levels in force on this machine, and the orders that say so.",
        discussion: "Reads this machine's folder alone: it answers while no database does. Exit code 1 when the orders are not known.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    private struct Record: Encodable {
        struct Order: Encodable {
            let id: String
            let level: String
            let scopes: [String]
            let reason: String
            let officers: [String]
            let issued: String
            let seen: String
        }

        let levels: [String: String]
        let orders: [Order]
        let isCareful: Bool
        let fault: String?
    }

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let folder = OrdersFolder(configuration.folder.orders)
        let record: Record
        do throws(OrdersFolderFault) {
            switch try folder.contents() {
            case .nothing: record = Record(levels: [:], orders: [], isCareful: false, fault: nil)
            case .root: throw .bookMissing
            case .book(let book): record = Self.record(book)
            }
        } catch {
            record = Record(
                levels: Self.words(OrderBook.careful(epoch: 0)), orders: [], isCareful: true, fault: HandingOptions.fault(error).message)
        }
        if output.json { try Console.say(json: record) } else { Console.say(Self.text(record)) }
        if record.isCareful { throw ExitCode(1) }
    }

    private static func words(_ levels: LevelSet) -> [String: String] {
        Dictionary(uniqueKeysWithValues: levels.all.map { ($0.key.text, $0.value.text) })
    }

    private static func record(_ book: OrderBook) -> Record {
        Record(
            levels: words(book.levels(epoch: 0)),
            orders: book.live.map { accepted in
                Record.Order(
                    id: accepted.order.id.description, level: accepted.order.level.text, scopes: accepted.order.scopes.map(\.text),
                    reason: accepted.order.reason, officers: accepted.officers.sorted(), issued: RFC3339.format(accepted.order.issued),
                    seen: RFC3339.format(accepted.seenAt))
            }, isCareful: false, fault: nil)
    }

    private static func text(_ record: Record) -> String {
        var lines: [String] = []
        if let fault = record.fault { lines.append("Careful: \(fault).") }
        if record.levels.isEmpty { lines.append("Open: no order is in force.") }
        for (scope, level) in record.levels.sorted(by: { $0.key < $1.key }) { lines.append("\(scope)\t\(level)") }
        for order in record.orders {
            lines.append(
                "\(order.id)  \(order.level) for \(order.scopes.joined(separator: ", ")): \(order.reason) (\(order.officers.joined(separator: ", ")), seen \(order.seen))"
            )
        }
        return lines.joined(separator: "\n")
    }
}
