import Scheduling

/// Writes message headers: encoded words (RFC 2047), folded so that no line
/// passes 78 characters where its words allow it (RFC 5322 §2.1.1).
struct HeaderLines {
    private(set) var bytes: [UInt8] = []

    private static let columnsMax = 78

    /// A value made of our own characters, folded between its words only.
    mutating func add(_ name: String, _ words: [String]) {
        var column = name.utf8.count + 1
        bytes += name.utf8
        bytes.append(0x3A)
        for (index, word) in words.enumerated() {
            if index > 0, column + 1 + word.utf8.count > Self.columnsMax {
                bytes += [0x0D, 0x0A]
                column = 0
            }
            bytes.append(0x20)
            bytes += word.utf8
            column += 1 + word.utf8.count
        }
        bytes += [0x0D, 0x0A]
    }

    mutating func add(_ name: String, _ value: String) { add(name, [value]) }

    mutating func add(_ name: String, text: HeaderText) { add(name, EncodedWords.unstructured(text)) }

    mutating func add(_ name: String, address: MailAddress) {
        let email = "<" + address.email.text + ">"
        add(name, address.name.map { EncodedWords.phrase($0) + [email] } ?? [address.email.text])
    }
}
