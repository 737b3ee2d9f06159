package import HTTPTypes
import Hummingbird

/// Reads `Cookie` and writes `Set-Cookie` (RFC 6265), with nothing but what
/// this site uses.
package enum Cookies {
    /// The first value of that name: user agents send the most specific path first.
    package static func value(_ name: String, in fields: HTTPFields) -> Substring? {
        guard let header = fields[.cookie] else { return nil }
        for pair in header.split(separator: ";") {
            let pair = pair.drop { $0 == " " }
            if let equals = pair.firstIndex(of: "="), pair[..<equals] == name { return pair[pair.index(after: equals)...] }
        }
        return nil
    }

    /// A cookie that ends with the browser's session, kept from scripts and
    /// from requests that other sites begin (but for links that people follow).
    ///
    /// - Parameter seconds: keeps it longer; 0 takes it away.
    package static func set(_ name: String, _ value: String, path: String, isSecure: Bool, seconds: Int? = nil, in fields: inout HTTPFields)
    {
        let field =
            name + "=" + value + "; Path=" + path + (seconds.map { "; Max-Age=" + String($0) } ?? "") + "; HttpOnly; SameSite=Lax"
            + (isSecure ? "; Secure" : "")
        fields.append(HTTPField(name: .setCookie, value: field))
    }
}
