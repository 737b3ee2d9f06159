/// That the clinic put something right, and when: never what it was.
public struct CorrectedField: Sendable, Equatable {
    public var field: IdentityField
    /// The last time.
    public var corrected: Instant

    public init(field: IdentityField, corrected: Instant) {
        self.field = field
        self.corrected = corrected
    }
}
