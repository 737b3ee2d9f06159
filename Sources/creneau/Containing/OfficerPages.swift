import Composition

/// Where officers' passkeys sign: a domain, and pages of it.
struct OfficerPages {
    let domain: String?
    let origins: [String]

    /// What is said, and else what the officers' own page is: a passkey can be
    /// enrolled later for a domain that the chain names, and for no other.
    init(domain: String?, origins: [String], _ watch: PublicURL) {
        guard domain == nil, origins.isEmpty, watch.isTrustworthy else {
            (self.domain, self.origins) = (domain, origins)
            return
        }
        (self.domain, self.origins) = (watch.host.lowercased(), [watch.description.lowercased()])
    }
}
