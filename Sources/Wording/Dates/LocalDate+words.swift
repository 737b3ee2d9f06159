public import Scheduling

extension LocalDate {
    /// The date in words, with its weekday: `mardi 13 août 2026`,
    /// `Thursday, August 13, 2026`. In French the article goes before it when
    /// it stands in a sentence (`withArticle`).
    ///
    /// Source: Office québécois de la langue française, *Écriture de la date*;
    /// for English, The Canadian Style §5.14.
    public func words(in language: Language, withArticle: Bool = false) -> String {
        switch language {
        case .french:
            (withArticle ? "le " : "") + dayAndMonth(in: .french) + " " + String(year)
        case .english:
            dayAndMonth(in: .english) + ", " + String(year)
        }
    }

    /// The date in words without its weekday, for a date of birth:
    /// `14 mars 2015`, `March 14, 2015`.
    public func withoutWeekday(in language: Language) -> String {
        let space = Typography.noBreakSpace
        return switch language {
        case .french:
            (day == 1 ? "1er" : String(day)) + space + CalendarNames.monthsFrench[month - 1] + " " + String(year)
        case .english:
            CalendarNames.monthsEnglish[month - 1] + space + String(day) + ", " + String(year)
        }
    }

    /// The date without its year, for a list that stays within days:
    /// `mardi 13 août`, `Thursday, August 13`.
    public func dayAndMonth(in language: Language) -> String {
        switch language {
        case .french:
            CalendarNames.weekdaysFrench[weekday.rawValue - 1] + " " + (day == 1 ? "1er" : String(day))
                + Typography.noBreakSpace + CalendarNames.monthsFrench[month - 1]
        case .english:
            CalendarNames.weekdaysEnglish[weekday.rawValue - 1] + ", " + CalendarNames.monthsEnglish[month - 1]
                + Typography.noBreakSpace + String(day)
        }
    }

    /// `aujourd'hui`, `demain`, `hier`, or `nil` for any other day.
    public func relative(to today: LocalDate, in language: Language) -> String? {
        switch dayNumber - today.dayNumber {
        case -1: language(.yesterday)
        case 0: language(.today)
        case 1: language(.tomorrow)
        default: nil
        }
    }

    /// The month's name, as a choice of a form: `août`, `August`.
    public static func monthName(_ month: Int, in language: Language) -> String {
        (language == .french ? CalendarNames.monthsFrench : CalendarNames.monthsEnglish)[month - 1]
    }
}

enum CalendarNames {
    static let weekdaysFrench = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    static let weekdaysEnglish = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let monthsFrench = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    static let monthsEnglish = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
