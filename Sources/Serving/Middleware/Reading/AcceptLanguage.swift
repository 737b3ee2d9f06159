package import Scheduling

/// Picks between the two languages (RFC 9110 §12.5.4); French when the header
/// says nothing usable.
package enum AcceptLanguage {
    package static func language(_ header: String?) -> Language {
        guard let header, header.utf8.count <= 512 else { return .french }
        var best: (language: Language, weight: Double)?
        for range in header.split(separator: ",") {
            let parts = range.split(separator: ";")
            let tag = parts.first?.split(separator: "-").first?.filter { $0 != " " }.lowercased()
            let weight = parts.dropFirst().compactMap(Self.weight).first ?? 1
            let language: Language? =
                switch tag {
                case "fr", "*": .french
                case "en": .english
                default: nil
                }
            if let language, weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language ?? .french
    }

    private static func weight(_ parameter: Substring) -> Double? {
        let parameter = parameter.filter { $0 != " " }
        guard parameter.hasPrefix("q="), let value = Double(parameter.dropFirst(2)), (0...1).contains(value) else { return nil }
        return value
    }
}
