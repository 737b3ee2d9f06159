/// What people may be called, and what they may call their passkeys.
enum StaffNames {
    /// - Parameter lengthMax: in Unicode scalars.
    static func isValid(_ name: String, lengthMax: Int) -> Bool {
        let scalars = name.unicodeScalars
        return (1...lengthMax).contains(scalars.count)
            && scalars.allSatisfy {
                !turnsText($0) && ![.control, .lineSeparator, .paragraphSeparator, .unassigned].contains($0.properties.generalCategory)
            }
            && scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// Bidirectional controls (Unicode Standard Annex 9): a name with one
    /// could be shown reversed, and pass for another.
    private static func turnsText(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// A person's has a letter.
    static func isPersons(_ name: String, lengthMax: Int) -> Bool {
        isValid(name, lengthMax: lengthMax) && name.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
}
