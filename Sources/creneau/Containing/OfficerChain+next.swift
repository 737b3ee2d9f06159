import Composition
import Notary
import Orders

extension OfficerChain {
    /// The text of a link more, in which what is not said is as it was.
    func next(keys: [NoteKey], voids: [OrderID] = [], pages: OfficerPages? = nil) throws(CommandFault) -> String {
        let pages = pages ?? OfficerPages(domain: newest.relyingPartyID, origins: newest.origins)
        let link = OfficerLink(
            host: host, number: newest.number + 1, previous: newest.digest, relyingPartyID: pages.domain, origins: pages.origins,
            keys: keys,
            voids: voids)
        guard let link else {
            throw CommandFault(
                .usage,
                """
                there is no such link: at most \(OfficerLink.keysMax) keys, each once and under one name of visible ASCII; at most \
                \(OfficerLink.voidsMax) ids; and at most \(OfficerLink.originsMax) different https origins at the passkeys' domain or under it
                """)
        }
        return link.text
    }
}
