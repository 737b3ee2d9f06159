/// Names as OpenMetrics has them, of the ones that libraries give.
enum MeterName {
    /// The family's name: letters, digits and `_`, a counter's without the
    /// `_total` of its samples, a timer's with its unit.
    static func family(_ label: String, _ kind: OpenMetricsText.Kind) -> String {
        let name = sanitized(label)
        switch kind {
        case .counter: return name.hasSuffix("_total") ? String(name.dropLast("_total".count)) : name
        case .histogram: return name.hasSuffix("_seconds") ? name : name + "_seconds"
        case .gauge, .summary: return name
        }
    }

    /// A label's: `le` and `quantile` are the format's own.
    static func label(_ name: String) -> String {
        let name = sanitized(name)
        return name == "le" || name == "quantile" ? "_" + name : name
    }

    private static func sanitized(_ text: String) -> String {
        var name = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9"): if name.isEmpty { name = "_" }
            default:
                name += "_"
                continue
            }
            name.unicodeScalars.append(Unicode.Scalar(byte))
        }
        return name.isEmpty ? "_" : name
    }
}
