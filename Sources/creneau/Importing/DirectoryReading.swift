import Scheduling

/// What a file of clinics came to: those to keep, and why others were not.
struct DirectoryReading: Equatable {
    struct Skip: Equatable {
        let line: Int
        let reason: SkipReason
    }

    var clinics: [Clinic] = []
    var skipped: [Skip] = []
    /// Clinics whose row carries no telephone, which show the general one.
    var withoutPhone = 0

    /// Counted by reason, the most frequent first.
    var skippedByReason: [(reason: SkipReason, lines: [Int])] {
        Dictionary(grouping: skipped, by: \.reason)
            .map { (reason: $0.key, lines: $0.value.map(\.line)) }
            .sorted { ($1.lines.count, $0.reason.sentence) < ($0.lines.count, $1.reason.sentence) }
    }

    mutating func skip(_ row: CSVTable.Row, _ reason: SkipReason) { skipped.append(Skip(line: row.line, reason: reason)) }
}

/// Why a row is not a clinic here.
enum SkipReason: Hashable {
    /// Another kind of place than one sees a professional at by appointment.
    case kind(String)
    case outsideQuebec
    case missing(column: String)
    case malformed(column: String)
    case noPosition
    /// Its coordinates are not in Québec; perhaps these were meant.
    case elsewhere(meant: String?)
    /// Two clocks are possible where it stands.
    case zoneUnclear
    /// The same key came on an earlier line.
    case repeatedKey

    var sentence: String {
        switch self {
        case .kind(let name): "not ambulatory: " + name
        case .outsideQuebec: "outside Québec"
        case .missing(let column): "nothing in column " + column
        case .malformed(let column): "not understood in column " + column
        case .noPosition: "no coordinates, and none known for its postal code or municipality"
        case .elsewhere(let meant): "coordinates outside Québec" + (meant.map { " (did you mean \($0)?)" } ?? "")
        case .zoneUnclear: "which clock its place keeps is not plain: say it in column zone, or with creneau clinic add --zone"
        case .repeatedKey: "the same key as an earlier line"
        }
    }
}
