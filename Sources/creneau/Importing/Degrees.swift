import ArgumentParser
import Composition
import Scheduling

/// A coordinate in degrees, as people and spreadsheets write it: with a point
/// or a comma, with whatever stands for a minus.
struct Degrees: Hashable, ExpressibleByArgument {
    let value: Double

    init?(_ text: String) {
        let plain = text.trimmed.replacing("\u{2212}", with: "-").replacing("\u{2013}", with: "-")
        let commas = plain.count { $0 == "," }
        guard commas <= 1, commas == 0 || !plain.contains("."), let value = Double(plain.replacing(",", with: ".")), value.isFinite
        else { return nil }
        self.value = value
    }

    init?(argument: String) { self.init(argument) }
}

extension GeographicPosition {
    /// As one would write it: `45.5, −71.2`, to four places.
    var typed: String {
        func text(_ microdegrees: Int32) -> String {
            let rounded = (Double(microdegrees) / 100).rounded() / 10_000
            return String(rounded).replacing("-", with: "\u{2212}")
        }
        return text(latitudeMicrodegrees) + ", " + text(longitudeMicrodegrees)
    }
}
