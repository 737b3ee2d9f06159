public import Scheduling

extension LocalTime {
    /// The time of day: `14 h 30`, `20 h`, `2:30 p.m.`. No line breaks inside.
    /// In English, where `12:00 a.m.` is read both ways, noon and midnight
    /// are words.
    ///
    /// Source: Office québécois de la langue française, *Heure: écriture*;
    /// for English, The Canadian Style §5.13.
    public func words(in language: Language) -> String {
        switch language {
        case .french: TimeLabels.french[minutes]
        case .english: TimeLabels.english[minutes]
        }
    }
}

/// The label of every minute of the day, made once: a list of openings
/// writes forty of them.
private enum TimeLabels {
    static let french: [String] = (0...1440).map { minutes in
        let (hour, minute) = (minutes / 60, minutes % 60)
        let space = Typography.noBreakSpace
        let tail = minute == 0 ? "" : space + (minute < 10 ? "0" : "") + String(minute)
        return String(hour) + space + "h" + tail
    }

    static let english: [String] = (0...1440).map { minutes in
        let (hour, minute) = (minutes / 60 % 24, minutes % 60)
        if minute == 0, hour % 12 == 0 { return hour == 0 ? "midnight" : "noon" }
        let face = hour % 12 == 0 ? 12 : hour % 12
        return String(face) + ":" + (minute < 10 ? "0" : "") + String(minute) + Typography.noBreakSpace
            + (hour < 12 ? "a.m." : "p.m.")
    }
}

extension LocalDateTime {
    /// `mardi 13 août 2026, à 14 h 30`; `Thursday, August 13, 2026, 2:30 p.m.`.
    public func words(in language: Language, withArticle: Bool = false) -> String {
        date.words(in: language, withArticle: withArticle) + (language == .french ? ", à" + Typography.noBreakSpace : ", ")
            + time.words(in: language)
    }

    /// ISO 8601 without a zone, for the `datetime` attribute: `2026-08-13T14:30`.
    ///
    /// Written digit by digit: a list of openings needs it for every row.
    public var machineText: String {
        String(unsafeUninitializedCapacity: 16) { buffer in
            func write(_ value: Int, at end: Int, digits: Int) {
                var rest = value
                for position in stride(from: end, to: end - digits, by: -1) {
                    buffer[position] = 0x30 + UInt8(rest % 10)
                    rest /= 10
                }
            }
            write(date.year, at: 3, digits: 4)
            write(date.month, at: 6, digits: 2)
            write(date.day, at: 9, digits: 2)
            write(secondOfDay / 3600, at: 12, digits: 2)
            write(secondOfDay / 60 % 60, at: 15, digits: 2)
            (buffer[4], buffer[7], buffer[10], buffer[13]) = (0x2D, 0x2D, 0x54, 0x3A)
            return 16
        }
    }
}
