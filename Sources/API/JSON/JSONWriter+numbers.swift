import Bytes

extension JSONWriter {
    /// Metres as kilometres with one decimal: `2.4`.
    mutating func kilometres(_ metres: Int) {
        let tenths = (max(0, metres) + 50) / 100
        raw(String(tenths / 10) + "." + String(tenths % 10))
    }

    /// Microdegrees as degrees: `-73.587810`.
    mutating func degrees(_ microdegrees: Int32) {
        let fraction = String(microdegrees.magnitude % 1_000_000)
        raw(
            (microdegrees < 0 ? "-" : "") + String(microdegrees.magnitude / 1_000_000) + "."
                + String(repeating: "0", count: 6 - fraction.utf8.count) + fraction)
    }
}
