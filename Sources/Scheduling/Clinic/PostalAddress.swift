public struct PostalAddress: Hashable, Sendable {
    /// Civic number and street.
    public var line: String
    public var municipality: String
    public var postalCode: PostalCode

    public init(line: String, municipality: String, postalCode: PostalCode) {
        self.line = line.onOneLine
        self.municipality = municipality.onOneLine
        self.postalCode = postalCode
    }
}
