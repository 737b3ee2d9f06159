import Configuration
import Foundation

/// Looks settings up in flags, environment and file, in this order, and
/// collects what is wrong instead of stopping at the first.
struct SettingsReader {
    private let reader: ConfigReader
    private(set) var problems: [String] = []

    init(_ reader: ConfigReader) { self.reader = reader }

    mutating func note(_ setting: Setting, _ problem: String) {
        problems.append("\(setting.variable) (\(setting.flag)) \(problem)")
    }

    /// The text of a setting, without white space around it; `nil` when it is
    /// not set, or set to nothing. A list in YAML reads as its items with commas.
    func text(_ setting: Setting) -> String? {
        let key = ConfigKey([setting.rawValue])
        let text =
            reader.string(forKey: key, isSecret: setting.isSecret)
            ?? reader.stringArray(forKey: key, isSecret: setting.isSecret)?.joined(separator: ",")
        return text.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }

    mutating func integer(_ setting: Setting, in range: ClosedRange<Int>, otherwise standard: Int) -> Int {
        guard let text = text(setting) else { return standard }
        guard let value = Int(text), range.contains(value) else {
            note(setting, "must be a whole number from \(range.lowerBound) to \(range.upperBound), not \"\(text)\"")
            return standard
        }
        return value
    }

    /// Refuses a password on the command line, which every user of the
    /// machine can read while the program runs.
    mutating func refusePasswords(in flags: [Setting: String]) {
        for (setting, text) in flags where setting.isSecret && URLComponents(string: text)?.password?.isEmpty == false {
            note(setting, "carries a password that everyone on this machine could read; \(setting.secretElsewhere)")
        }
    }

    /// One value of a closed set of words.
    mutating func word<Value: RawRepresentable<String> & CaseIterable>(_ setting: Setting, otherwise standard: Value) -> Value {
        guard let text = text(setting) else { return standard }
        guard let value = Value(rawValue: text.lowercased()) else {
            let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
            note(setting, "must be one of \(words), not \"\(text)\"")
            return standard
        }
        return value
    }

    /// A value that `parse` understands.
    mutating func parsed<Value>(_ setting: Setting, as meaning: String, _ parse: (String) -> Value?) -> Value? {
        guard let text = text(setting) else { return nil }
        guard let value = parse(text) else {
            note(setting, setting.isSecret ? "must be \(meaning)" : "must be \(meaning), not \"\(text)\"")
            return nil
        }
        return value
    }
}
