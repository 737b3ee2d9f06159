/// Names of facilities as one reads them: the source writes them in capitals.
enum FacilityName {
    private static let acronyms: Set<String> = [
        "CHSLD", "CISSS", "CIUSSS", "CLSC", "CRD", "CRDI", "CRDITED", "CRDP", "CRJDA", "CSSS", "GMF", "MAB", "MRC", "PSIS",
    ]
    /// Lower case inside a name: articles, prepositions, and the common nouns
    /// that these names are made of.
    private static let common: Set<String> = [
        "à", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "par", "pour", "sous", "sur",
        "activités", "activites", "autisme", "communautaire", "communautaires", "déficience", "hébergement",
        "intellectuelle", "jour", "ligne", "multiservices", "physique", "point", "réadaptation", "santé", "service",
        "services", "sociaux", "soins", "spectre", "trouble", "troubles",
    ]

    /// `CLSC DE L'ÎLE-D'ORLÉANS` → `CLSC de l'Île-d'Orléans`. A name that has
    /// a lower-case letter is left as it is.
    static func readable(_ name: String) -> String {
        guard !name.contains(where: \.isLowercase) else { return name }
        var result = ""
        var word = ""
        func close() {
            guard !word.isEmpty else { return }
            if acronyms.contains(word) {
                result += word
            } else {
                let lowered = word.lowercased()
                result += common.contains(lowered) && !result.isEmpty ? lowered : lowered.prefix(1).uppercased() + lowered.dropFirst()
            }
            word = ""
        }
        for character in name {
            if character.isLetter || character.isNumber {
                word.append(character)
            } else {
                close()
                result.append(character)
            }
        }
        close()
        return result
    }
}
