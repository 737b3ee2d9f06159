public import Scheduling

/// Sets plainly typed text as it should be read.
///
/// Both languages get the typographic apostrophe. French gets no-break spaces
/// (U+00A0) before a colon and inside guillemets, and none before `; ! ?`, as
/// the Office québécois de la langue française recommends (Banque de dépannage
/// linguistique, *Espacement avant et après les principaux signes de
/// ponctuation*).
public enum Typography {
    /// U+00A0, which never lets a line break.
    public static let noBreakSpace = "\u{A0}"

    /// A label with its colon: `Quand :`, `When:`.
    public static func label(_ text: String, in language: Language) -> String {
        text + (language == .french ? noBreakSpace : "") + ":"
    }

    static func french(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'":
                result.append("\u{2019}")
            case ":" where previous == " ", "»" where previous == " ":
                result.removeLast()
                result.append("\u{A0}")
                result.append(scalar)
            case " " where previous == "«":
                result.append("\u{A0}")
            default:
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    static func english(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(scalar == "'" ? "\u{2019}" : scalar) }
        return String(result)
    }
}
