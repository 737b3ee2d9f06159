/// What an answer from the browser is held against, in both ceremonies.
public struct PasskeyExpectation: Sendable {
    public var challenge: PasskeyChallenge
    /// Origins of our own pages, as browsers write them: `https://desk.example.org`,
    /// in lower case, without a path, the port only when it is not the scheme's.
    /// Compared byte for byte (§13.4.9).
    public var origins: [String]
    /// A domain that all `origins` are at or under; credentials are for it alone.
    public var relyingPartyID: String
    /// Whether a touch is enough, or a PIN or a fingerprint must have been
    /// asked for. Required of staff, for whom a passkey stands alone.
    public var isUserVerificationRequired: Bool
    /// Sites that may show our pages in a frame. None, unless named.
    public var topOrigins: [String]
    /// What registration offered; an assertion is bound to its stored key.
    public var algorithms: [PasskeyAlgorithm]

    public init(
        challenge: PasskeyChallenge, origins: [String], relyingPartyID: String, isUserVerificationRequired: Bool = true,
        topOrigins: [String] = [], algorithms: [PasskeyAlgorithm] = PasskeyAlgorithm.allCases
    ) {
        self.challenge = challenge
        self.origins = origins
        self.relyingPartyID = relyingPartyID
        self.isUserVerificationRequired = isUserVerificationRequired
        self.topOrigins = topOrigins
        self.algorithms = algorithms
    }
}
