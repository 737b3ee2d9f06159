internal import Foundation

/// What two spellings of a word have in common, for telling that one hides
/// the other: no case, no accents, no ligatures.
enum PasswordFold {
    static func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "œ": folded.append(contentsOf: "oe".unicodeScalars)
            case "æ": folded.append(contentsOf: "ae".unicodeScalars)
            case _ where scalar.properties.generalCategory == .nonspacingMark: continue
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }
}
