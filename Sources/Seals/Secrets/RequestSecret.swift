public import Bytes
public import Scheduling

/// The one secret of a person about what they wait for.
///
/// It shows, changes and ends the request. The secret of the appointment it
/// becomes is derived from it, so that the person's own copy can be sealed
/// when they ask, and their link works once a place was accepted.
public struct RequestSecret: Secret {
    public static let label = "creneau/v1 request"
    public let value: Digest32

    public init(_ value: Digest32) { self.value = value }

    /// HKDF-SHA256 of the form's secret with the request's id: the same form
    /// again derives it again, so the store keeps its hash alone.
    public init(form: OwnerSecret, request: RequestID) {
        value = Digest.derive(form.bytes, label: Self.label, context: request.bytes)
    }
}
