import Composition

/// Where officers' passkeys sign: a domain, and pages of it.
struct OfficerPages {
    let domain: String?
    let origins: [String]

    init(domain: String?, origins: [String]) {
        self.domain = domain
        self.origins = origins
    }

    /// What is said, and else what the officers' own page is: a passkey can be
    /// enrolled later for a domain that the chain names, and for no other.
    init(domain: String?, origins: [String], _ watch: PublicURL) {
        guard domain == nil, origins.isEmpty, watch.isTrustworthy else {
            self.init(domain: domain, origins: origins)
            return
        }
        self.init(domain: watch.host.lowercased(), origins: [watch.description.lowercased()])
    }
}
