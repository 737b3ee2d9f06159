internal import Bytes

/// Header words (RFC 2047): plain where ASCII does, otherwise base64 words.
enum EncodedWords {
    /// A line with an encoded word is at most 76 characters (§2), also the
    /// one that begins with `Subject: `: 52 of base64, that is 39 bytes.
    private static let bytesMax = 39
    /// What keeps a plain line of our own short of the limit of 998.
    private static let plainWordMax = 70

    /// For `Subject`. Consecutive encoded words read as one text (§6.2).
    static func unstructured(_ text: HeaderText) -> [String] {
        let value = text.description
        let words = value.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        // Runs of spaces would be lost at a fold, and `=?` would be decoded.
        let isPlain =
            value.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !value.contains("=?")
            && words.allSatisfy { (1...plainWordMax).contains($0.utf8.count) }
        return isPlain ? words : encoded(value)
    }

    /// For a display name: atoms, a quoted string, or encoded words.
    static func phrase(_ text: HeaderText) -> [String] {
        let value = text.description
        guard value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !value.contains("=?"), value.utf8.count <= plainWordMax
        else { return encoded(value) }
        var quoted = "\""
        for scalar in value.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return [quoted + "\""]
    }

    /// Whole characters in each word (§5: never split a multi-octet one).
    private static func encoded(_ text: String) -> [String] {
        var words: [String] = []
        var chunk: [UInt8] = []
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if chunk.count + bytes.count > bytesMax {
                words.append(word(chunk))
                chunk = []
            }
            chunk += bytes
        }
        return words + [word(chunk)]
    }

    private static func word(_ bytes: [UInt8]) -> String {
        "=?utf-8?B?" + Base64.standard.encode(bytes) + "?="
    }
}
