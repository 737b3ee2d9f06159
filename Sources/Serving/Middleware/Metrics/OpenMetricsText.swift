/// Writes the OpenMetrics 1.0.0 text format.
package struct OpenMetricsText {
    package static let contentType = "application/openmetrics-text; version=1.0.0; charset=utf-8"

    package enum Kind: String, Sendable {
        case counter, gauge, histogram, summary

        /// What the names of its samples have after the family's.
        var suffixes: [String] {
            switch self {
            case .counter: ["_total", "_created"]
            case .gauge: [""]
            case .histogram: ["_bucket", "_count", "_sum", "_created"]
            case .summary: ["", "_count", "_sum", "_created"]
            }
        }
    }

    private var text = ""

    package init() {}

    package mutating func family(_ name: String, _ kind: Kind, _ help: String?, unit: String? = nil) {
        text += "# TYPE " + name + " " + kind.rawValue + "\n"
        if let unit { text += "# UNIT " + name + " " + unit + "\n" }
        if let help { text += "# HELP " + name + " " + Self.escaped(help) + "\n" }
    }

    package mutating func sample(_ name: String, _ labels: [(String, String)], _ value: some FixedWidthInteger) {
        sample(name, labels, String(value))
    }

    package mutating func sample(_ name: String, _ labels: [(String, String)], _ value: Double) {
        // NaN and the infinities have names of their own in the format.
        sample(name, labels, value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Inf" : "+Inf") : String(value))
    }

    consuming func finished() -> String { text + "# EOF\n" }

    private mutating func sample(_ name: String, _ labels: [(String, String)], _ value: String) {
        text += name
        if !labels.isEmpty {
            text += "{" + labels.map { $0.0 + "=\"" + Self.escaped($0.1) + "\"" }.joined(separator: ",") + "}"
        }
        text += " " + value + "\n"
    }

    private static func escaped(_ value: String) -> String {
        var result = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
