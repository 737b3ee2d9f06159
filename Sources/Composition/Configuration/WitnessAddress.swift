import Foundation
import Notary

/// A witness that this deployment asks: its key, and where it answers.
struct WitnessAddress: Equatable, Sendable {
    let key: NoteKey
    /// The submission prefix.
    let url: String

    /// `witness.example/w1+0b5c3f21+BA… https://witness.example`
    init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count == 2, let key = NoteKey(words[0]), key.kind == .cosignature, let url = URL(string: words[1]),
            ["http", "https"].contains(url.scheme), url.host != nil, url.query == nil
        else { return nil }
        self.key = key
        self.url = words[1]
    }
}

extension ServiceConfiguration {
    private static let witnessesMax = 16

    static func witnesses(_ reader: inout SettingsReader) -> [WitnessAddress] {
        let items = (reader.text(.witnesses) ?? "").split(separator: ",")
        guard items.count <= witnessesMax else {
            reader.note(.witnesses, "names more than \(witnessesMax) witnesses")
            return []
        }
        return items.compactMap { item in
            let address = WitnessAddress(String(item))
            if address == nil {
                reader.note(.witnesses, "must be a verifier key of a witness, a space and its URL, with commas between witnesses")
            }
            return address
        }
    }
}
