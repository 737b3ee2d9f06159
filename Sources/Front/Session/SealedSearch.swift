import Bytes
import Crypto
import FoundationEssentials
import Pages
import Scheduling
import Seals
import Serving

/// The search as it stands in an address: opaque, so that neither the reason
/// nor the place is readable in a history, a log or over a shoulder.
///
/// ChaCha20-Poly1305 (RFC 8439) under a key of the browser's session: the
/// address opens in no other browser.
enum SealedSearch {
    static let lengthMax = 1024
    private static let label = Array("creneau/v1 search".utf8)

    /// Base64url of nonce ‖ ciphertext ‖ tag.
    ///
    /// - Throws: for a key that is none, and nothing else.
    static func seal(_ fields: SearchFields, _ session: SessionSecret) throws -> String {
        let values = [
            fields.place, fields.position, fields.reason?.rawValue ?? "", fields.window.rawValue, fields.date,
            fields.modality?.code ?? "", fields.language?.rawValue ?? "", String(fields.radiusKilometres),
        ]
        let plain = values.map(line).joined(separator: "\n")
        let key = SymmetricKey(data: session.queryKey)
        return Base64.url.encode(Array(try ChaChaPoly.seal(Array(plain.utf8), using: key, authenticating: label).combined))
    }

    /// `nil` for what this session has not sealed.
    static func open(_ text: String, _ session: SessionSecret) -> SearchFields? {
        guard text.utf8.count <= lengthMax, let bytes = Base64.url.decode(text),
            let box = try? ChaChaPoly.SealedBox(combined: bytes),
            let plain = try? ChaChaPoly.open(box, using: SymmetricKey(data: session.queryKey), authenticating: label)
        else { return nil }
        let values = String(decoding: plain, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard values.count == 8, let window = SearchWindow(rawValue: values[3]), let radius = Int(values[7]) else { return nil }
        return SearchFields(
            place: values[0], position: values[1], reason: Reason(rawValue: values[2]), window: window, date: values[4],
            modality: Modality(code: values[5]), language: Language(rawValue: values[6]), radiusKilometres: radius)
    }

    private static func line(_ value: String) -> String { value.split(separator: "\n").joined(separator: " ") }
}
