/// What came back for one request of a load.
public struct LoadResponse: Sendable {
    public let status: Int
    public let body: [UInt8]
    /// Raw header lines, for the few who look for a cookie or a location.
    public let head: String

    /// The value of a header, by lower-case name.
    public func header(_ name: String) -> String? {
        for line in head.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else { continue }
            return String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        return nil
    }

    /// The string that a JSON member holds; enough for ids and tokens, which
    /// never contain escapes.
    public func string(_ member: String) -> String? {
        let text = String(decoding: body, as: UTF8.self)
        guard let range = text.firstRange(of: "\"\(member)\":\"") else { return nil }
        return String(text[range.upperBound...].prefix { $0 != "\"" })
    }
}
