public import Scheduling

/// One leaf of the transparency log, with what opens its commitments.
///
/// `text` is published. `opened` holds the values and their salts, is never
/// published, and is erased at shredding: what is left then commits to
/// something that nobody can guess, because each salt is 32 random bytes.
public struct LeafRecord: Hashable, Sendable {
    public let id: LeafID
    /// `{"v":1,"kind":…,"at":…,"actor":…,"clinic":…,"subject":…,"detail":…}`:
    /// exactly these members in this order, no spaces, strings escaped as in
    /// RFC 8785 §3.2.2.2. `kind` is a `LeafKind`, `at` an RFC 3339 time in
    /// UTC with whole seconds, `clinic` an id or `null`; `actor`, `subject`
    /// and `detail` are base64url(SHA-256(salt ‖ value)), 43 characters.
    public let text: String
    /// `{"actor":{"salt":…,"value":…},"subject":{…},"detail":{…}}`, salts in
    /// base64url.
    public let opened: String

    public init(id: LeafID, text: String, opened: String) {
        self.id = id
        self.text = text
        self.opened = opened
    }

    /// Makes the leaf of one event.
    ///
    /// - Parameters:
    ///   - actor: who did it (a session, a staff id, a worker).
    ///   - subject: what it happened to (an id).
    ///   - detail: what else is worth proving later; empty when nothing.
    public static func make(
        kind: LeafKind, at instant: Instant, actor: String, clinic: ClinicID?, subject: String, detail: String,
        using generator: inout some RandomNumberGenerator
    ) -> LeafRecord {
        let id = LeafID(at: instant, using: &generator)
        let salts = Commitment.salts(count: 3, using: &generator)
        let commitments = [
            Commitment(salt: salts[0], value: actor), Commitment(salt: salts[1], value: subject),
            Commitment(salt: salts[2], value: detail),
        ]
        let names = ["actor", "subject", "detail"]

        var writer = CanonicalWriter(capacity: 288)
        writer.raw("{\"v\":1,\"kind\":\"")
        writer.raw(kind.rawValue)
        writer.raw("\",\"at\":\"")
        writer.raw(RFC3339.format(instant))
        writer.raw("\",\"actor\":\"")
        writer.raw(commitments[0].text)
        if let clinic {
            writer.raw("\",\"clinic\":\"")
            writer.raw(clinic.description)
            writer.raw("\",\"subject\":\"")
        } else {
            writer.raw("\",\"clinic\":null,\"subject\":\"")
        }
        writer.raw(commitments[1].text)
        writer.raw("\",\"detail\":\"")
        writer.raw(commitments[2].text)
        writer.raw("\"}")

        var openings = CanonicalWriter(capacity: 288 + actor.utf8.count + subject.utf8.count + detail.utf8.count)
        for (index, commitment) in commitments.enumerated() {
            openings.raw(index == 0 ? "{\"" : ",\"")
            openings.raw(names[index])
            openings.raw("\":{\"salt\":\"")
            openings.raw(commitment.saltText)
            openings.raw("\",\"value\":")
            openings.string(commitment.value)
            openings.raw("}")
        }
        openings.raw("}")
        return LeafRecord(id: id, text: writer.text, opened: openings.text)
    }
}
