import Bytes
import Seals

/// A file of the site, carried in the program itself so that it runs from
/// anywhere.
///
/// Its address holds the hash of its content: it can be cached for ever
/// (`Cache-Control: public, max-age=31536000, immutable`), and a page always
/// gets the version it was written for.
package struct Asset: Sendable {
    /// `site.css`.
    package let name: String
    package let contentType: String
    /// First 16 hexadecimal digits of the SHA-256 of the content.
    package let hash: String
    package let text: String

    init(_ name: String, of contentType: String, _ text: String) {
        self.name = name
        self.contentType = contentType
        self.text = text
        hash = Hex.encode(Digest.sha256(Array(text.utf8)).bytes.prefix(8))
    }

    /// `/assets/<hash>/site.css`.
    package var path: String { "/assets/" + hash + "/" + name }
    /// Strong entity tag, quotes included (RFC 9110 §8.8.3).
    package var etag: String { "\"" + hash + "\"" }
    package var bytes: [UInt8] { Array(text.utf8) }
}
