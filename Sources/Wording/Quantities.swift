public import Scheduling

/// Amounts in words.
public enum Quantities {
    /// `850 m`, `1,2 km`, `1.2 km`, `34 km`, `1 406 km`. Under 100 m it says so, for no
    /// centroid is that exact.
    public static func distance(metres: Int, in language: Language) -> String {
        let space = Typography.noBreakSpace
        switch metres {
        case ..<100: return language(.lessThanHundredMetres)
        case ..<950: return String((metres + 25) / 50 * 50) + space + "m"
        case ..<9_950:
            let tenths = (metres + 50) / 100
            return String(tenths / 10) + (language == .french ? "," : ".") + String(tenths % 10) + space + "km"
        default: return grouped((metres + 500) / 1000, in: language) + space + "km"
        }
    }

    /// `1 406`, `1,406`: groups of three from a thousand on.
    public static func grouped(_ number: Int, in language: Language) -> String {
        let digits = String(abs(number))
        let groups = stride(from: digits.count, to: 0, by: -3).map { end in String(digits.prefix(end).suffix(3)) }.reversed()
        return (number < 0 ? "\u{2212}" : "") + groups.joined(separator: language == .french ? Typography.noBreakSpace : ",")
    }

    /// A radius, the same in both languages: `20 km`.
    public static func kilometres(_ number: Int) -> String { String(number) + Typography.noBreakSpace + "km" }

    /// `4 min 12 s`, `45 s`.
    public static func duration(seconds: Int, in language: Language) -> String {
        let space = Typography.noBreakSpace
        let (minutes, rest) = (max(0, seconds) / 60, max(0, seconds) % 60)
        guard minutes > 0 else { return String(rest) + space + "s" }
        return String(minutes) + space + "min" + (rest == 0 ? "" : space + String(rest) + space + "s")
    }

    /// A long while, as roughly as people say it: minutes within the hour,
    /// hours for a day and a half, then days.
    public static func roughly(seconds: Int, in language: Language) -> String {
        let minutes = max(1, (max(0, seconds) + 30) / 60)
        if minutes < 60 { return String(minutes) + Typography.noBreakSpace + "min" }
        if minutes < 36 * 60 { return String((minutes + 30) / 60) + Typography.noBreakSpace + "h" }
        return count((minutes + 720) / 1440, .day, in: language)
    }

    /// A count with its noun. In French zero and one are singular, in
    /// English one alone (CLDR, *Language Plural Rules*).
    public static func count(_ number: Int, _ noun: Noun, in language: Language) -> String {
        let isSingular = language == .french ? abs(number) < 2 : abs(number) == 1
        return grouped(number, in: language) + Typography.noBreakSpace + language(isSingular ? noun.singular : noun.plural)
    }
}

/// Something countable.
public struct Noun: Sendable, Hashable {
    public let singular: Phrase
    public let plural: Phrase

    public init(_ singular: Phrase, _ plural: Phrase) {
        self.singular = singular
        self.plural = plural
    }

    public static let opening = Noun(Phrase("ouverture", "opening"), Phrase("ouvertures", "openings"))
    public static let slot = Noun(Phrase("place", "slot"), Phrase("places", "slots"))
    public static let reason = Noun(Phrase("motif", "reason"), Phrase("motifs", "reasons"))
    public static let recoveryCode = Noun(Phrase("code inutilisé", "unused code"), Phrase("codes inutilisés", "unused codes"))
    public static let session = Noun(Phrase("session ouverte", "open session"), Phrase("sessions ouvertes", "open sessions"))
    public static let undeliveredMessage = Noun(
        Phrase("message non reçu", "message not received"), Phrase("messages non reçus", "messages not received"))
    public static let sameOrigin = Noun(
        Phrase("rendez-vous d'une même origine", "appointment of one origin"),
        Phrase("rendez-vous d'une même origine", "appointments of one origin"))
    public static let heldBackMessage = Noun(
        Phrase("message retenu", "message held back"), Phrase("messages retenus", "messages held back"))
    public static let clinic = Noun(Phrase("clinique", "clinic"), Phrase("cliniques", "clinics"))
    public static let minute = Noun(Phrase("minute", "minute"), Phrase("minutes", "minutes"))
    public static let second = Noun(Phrase("seconde", "second"), Phrase("secondes", "seconds"))
    public static let day = Noun(Phrase("jour", "day"), Phrase("jours", "days"))
    public static let problem = Noun(Phrase("point à corriger", "thing to correct"), Phrase("points à corriger", "things to correct"))
}
