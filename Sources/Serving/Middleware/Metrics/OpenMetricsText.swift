/// Writes the OpenMetrics 1.0.0 text format.
package struct OpenMetricsText {
    package static let contentType = "application/openmetrics-text; version=1.0.0; charset=utf-8"

    package enum Kind: String {
        case counter, gauge, histogram
    }

    private var text = ""

    package mutating func family(_ name: String, _ kind: Kind, _ help: String, unit: String? = nil) {
        text += "# TYPE " + name + " " + kind.rawValue + "\n"
        if let unit { text += "# UNIT " + name + " " + unit + "\n" }
        text += "# HELP " + name + " " + Self.escaped(help) + "\n"
    }

    package mutating func sample(_ name: String, _ labels: [(String, String)], _ value: Int) { sample(name, labels, String(value)) }

    package mutating func sample(_ name: String, _ labels: [(String, String)], _ value: Double) {
        // NaN and the infinities have names of their own in the format.
        sample(name, labels, value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Inf" : "+Inf") : String(value))
    }

    package mutating func histogram(_ name: String, _ labels: [(String, String)], _ reading: RouteMeter.Reading) {
        var below = 0
        for (bound, count) in zip(RouteMeter.boundsSeconds.map { String($0) } + ["+Inf"], reading.byDuration) {
            below += count
            sample(name + "_bucket", labels + [("le", bound)], below)
        }
        sample(name + "_count", labels, reading.count)
        sample(name + "_sum", labels, Double(reading.nanoseconds) / 1e9)
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
