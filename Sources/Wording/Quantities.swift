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
