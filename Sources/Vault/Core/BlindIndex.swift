internal import Bytes
internal import Crypto
internal import Scheduling
internal import Seals

/// What of a person's particulars can be looked for, brought to one spelling
/// and hashed under a key.
enum BlindIndex {
    static func tokens(of particulars: Particulars, month: Int, key: SymmetricKey) -> [BlindToken] {
        var values: [(BlindToken.Field, String)] = []
        if let phone = particulars.phone { values.append((.phone, phone.digits)) }
        if let email = particulars.email { values.append((.email, spelling(of: email))) }
        if let number = particulars.healthNumber, !alphanumeric(number).isEmpty { values.append((.healthNumber, alphanumeric(number))) }
        if let birthDate = particulars.birthDate {
            values.append((.nameAndBirth, NameFold.person(particulars.familyName) + " " + birthDate.description))
        }
        // Twins share a family name and a birth date: a person, and a need, are told apart by the given name too.
        values += values.filter { $0.0 == .healthNumber || $0.0 == .nameAndBirth }.map { field, value in
            (.need, "\(field.rawValue) \(value) " + NameFold.person(particulars.givenName) + " " + particulars.reason.rawValue)
        }
        values += values.filter { $0.0 == .nameAndBirth }.map { (.person, $0.1 + " " + NameFold.person(particulars.givenName)) }
        return values.map { token($0, $1, month: month, key: key) }
    }

    static func tokens(of lookup: Lookup, keys: [Int: SymmetricKey]) -> [BlindToken] {
        keys.sorted { $0.key > $1.key }.flatMap { month, key in
            switch lookup {
            case .email(let email): [token(.email, spelling(of: email), month: month, key: key)]
            case .phone(let phone): [token(.phone, phone.digits, month: month, key: key)]
            case .healthNumber(let number): [token(.healthNumber, alphanumeric(number), month: month, key: key)]
            case .nameAndBirth(let family, let birth):
                Set([NameFold.person(family), formerLetters(of: family)]).sorted().map {
                    token(.nameAndBirth, $0 + " " + birth.description, month: month, key: key)
                }
            }
        }
    }

    /// HMAC-SHA256(key, field ‖ value), the first 16 bytes.
    private static func token(_ field: BlindToken.Field, _ value: String, month: Int, key: SymmetricKey) -> BlindToken {
        BlindToken(
            field: field, month: month,
            bytes: Array(Digest.hmac(key: key.bytes, [UInt8(field.rawValue)] + Array(value.utf8)).bytes.prefix(16)))
    }

    /// Mailboxes are case-insensitive in practice, whatever RFC 5321 §2.4 allows.
    private static func spelling(of email: EmailAddress) -> String { email.text.lowercased() }

    /// Letters and digits alone: a number is typed with or without spaces.
    private static func alphanumeric(_ text: String) -> String { text.uppercased().filter { $0.isLetter || $0.isNumber } }

    /// As names were spelled in the index before one folding served places
    /// and people: rows of coming visits may still bear it. The Unicode name
    /// of a letter says its base: LATIN SMALL LETTER E WITH ACUTE is an E.
    static func formerLetters(of name: String) -> String {
        var result = ""
        for scalar in name.uppercased().unicodeScalars where scalar.properties.isAlphabetic {
            if scalar.isASCII {
                result.unicodeScalars.append(scalar)
            } else if let words = scalar.properties.name?.split(separator: " "), words.first == "LATIN",
                let mark = words.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" }), mark + 1 < words.count
            {
                result += words[mark + 1]
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result.lowercased()
    }
}
