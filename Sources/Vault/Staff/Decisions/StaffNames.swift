/// What people may be called, and what they may call their passkeys.
enum StaffNames {
    /// - Parameter lengthMax: in Unicode scalars.
    static func isValid(_ name: String, lengthMax: Int) -> Bool {
        let scalars = name.unicodeScalars
        return (1...lengthMax).contains(scalars.count)
            && scalars.allSatisfy { ![.control, .lineSeparator, .paragraphSeparator, .unassigned].contains($0.properties.generalCategory) }
            && scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// A person's has a letter.
    static func isPersons(_ name: String, lengthMax: Int) -> Bool {
        isValid(name, lengthMax: lengthMax) && name.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
}
