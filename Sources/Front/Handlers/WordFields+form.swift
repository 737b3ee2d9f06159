import Scheduling
import Serving

extension WordFields {
    /// Longest text kept, in scalars: enough to show what was typed, whatever
    /// the rules then say about it.
    private static let aboutMax = 4 * LeftWord.aboutMax

    init(_ form: URLEncodedForm) {
        self.init()
        person = BookingFields(form)
        times = CallTimes(Self.times.filter { form[$0.field] == "yes" }.map(\.time))
        about = String(String.UnicodeScalarView((form[.words] ?? "").unicodeScalars.prefix(Self.aboutMax)))
    }

    /// What was typed, for the rules to read.
    func entry(in language: Language) -> WordEntry {
        var entry = WordEntry()
        (entry.person, entry.times, entry.about) = (person.entry(in: language), times, about)
        return entry
    }
}
