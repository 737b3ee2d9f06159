internal import Bytes
public import Scheduling

extension LeafRecord {
    /// What a leaf says, once its commitments are opened.
    public struct Contents: Hashable, Sendable {
        public let kind: LeafKind
        public let at: Instant
        public let actor: String
        public let clinic: ClinicID?
        public let subject: String
        public let detail: String
    }

    /// Whether `opened` holds the values and salts that `text` commits to.
    public static func opens(_ text: String, _ opened: String) -> Bool { contents(text, opened) != nil }

    /// What the leaf says; `nil` when either text is not in its one canonical
    /// form or a commitment does not match.
    public static func contents(_ text: String, _ opened: String) -> Contents? {
        var leaf = CanonicalReader(text)
        guard leaf.raw("{\"v\":1,\"kind\":"), let kind = leaf.string().flatMap(LeafKind.init(rawValue:)),
            leaf.raw(",\"at\":"), let time = leaf.string(), let at = RFC3339.parse(time), RFC3339.format(at) == time,
            leaf.raw(",\"actor\":"), let actor = leaf.string(), leaf.raw(",\"clinic\":")
        else { return nil }
        var clinic: ClinicID?
        if !leaf.raw("null") {
            guard let text = leaf.string(), let id = ClinicID(text), id.description == text else { return nil }
            clinic = id
        }
        guard leaf.raw(",\"subject\":"), let subject = leaf.string(), leaf.raw(",\"detail\":"), let detail = leaf.string(),
            leaf.raw("}"), leaf.isAtEnd
        else { return nil }

        var openings = CanonicalReader(opened)
        guard let actorValue = opening(&openings, "{\"actor\":", of: actor),
            let subjectValue = opening(&openings, ",\"subject\":", of: subject),
            let detailValue = opening(&openings, ",\"detail\":", of: detail),
            openings.raw("}"), openings.isAtEnd
        else { return nil }
        return Contents(kind: kind, at: at, actor: actorValue, clinic: clinic, subject: subjectValue, detail: detailValue)
    }

    private static func opening(_ reader: inout CanonicalReader, _ name: String, of commitment: String) -> String? {
        guard reader.raw(name), reader.raw("{\"salt\":"), let salt = reader.string().flatMap({ Base64.url.decode($0) }),
            reader.raw(",\"value\":"), let value = reader.string(), reader.raw("}"),
            salt.count == Commitment.saltByteCount, Commitment(salt: salt, value: value).text == commitment
        else { return nil }
        return value
    }
}
