/// A date of birth as it was typed.
public enum BirthDateEntry: Sendable, Hashable {
    /// `YYYY-MM-DD`; empty for none.
    case text(String)
    case parts(year: String, month: String, day: String)
}

extension BirthDateEntry {
    /// `nil` for none, or with what is wrong with it.
    public func read(_ problems: inout Set<PersonProblem>) -> LocalDate? {
        let parts: [String]
        switch self {
        case .text(let text):
            let typed = text.typedCode
            guard !typed.isEmpty else { return nil }
            parts = typed.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
            guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else {
                problems.insert(.birthDateMalformed)
                return nil
            }
        case .parts(let year, let month, let day):
            parts = [year, month, day].map(\.typedCode)
            guard parts.contains(where: { !$0.isEmpty }) else { return nil }
            guard parts.allSatisfy({ !$0.isEmpty }) else {
                problems.insert(.birthDateMissing)
                return nil
            }
        }
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let year = Int(parts[0]),
            let month = Int(parts[1]),
            let day = Int(parts[2])
        else {
            problems.insert(.birthDateMalformed)
            return nil
        }
        guard parts[0].utf8.count == 4 else {
            problems.insert(parts[0].utf8.count < 4 ? .birthYearIncomplete : .birthDateMalformed)
            return nil
        }
        let date = LocalDate(year: year, month: month, day: day)
        if date == nil { problems.insert(.birthDateMalformed) }
        return date
    }
}
