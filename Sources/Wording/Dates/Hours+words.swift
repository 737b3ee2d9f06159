public import Scheduling

extension Phrase {
    /// `lundi`, `lundi et mardi`, `lundi au vendredi`.
    public static func weekdays(_ days: ClosedRange<Weekday>) -> Phrase {
        let (first, last) = (days.lowerBound, days.upperBound)
        switch last.rawValue - first.rawValue {
        case 0: return Phrase(first.name(in: .french), first.name(in: .english))
        case 6: return Phrase("tous les jours", "every day")
        case 1: return joined(first, " et ", " and ", last)
        default: return joined(first, " au ", " to ", last)
        }
    }

    private static func joined(_ first: Weekday, _ french: String, _ english: String, _ last: Weekday) -> Phrase {
        Phrase(
            first.name(in: .french) + french + last.name(in: .french), first.name(in: .english) + english + last.name(in: .english))
    }
}

extension ConsultationHours.Span {
    /// `8 h 30 à 12 h`, never broken over two lines; a whole day is that.
    public func times(in language: Language) -> String {
        if from.minutes == 0, to.minutes == 1_440 { return language(.allDay) }
        let space = Typography.noBreakSpace
        return from.words(in: language) + space + (language == .french ? "à" : "to") + space + to.words(in: language)
    }

    /// The times, with how when it is not on site: `9 h à 12 h (par vidéo)`.
    public func words(in language: Language) -> String {
        modality == .inPerson ? times(in: language) : times(in: language) + " (" + language(modality.words).lowercased() + ")"
    }
}
