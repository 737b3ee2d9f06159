public import Notary

extension OrderBook {
    /// Each signature of an order, or of a link, held against the officers
    /// whose it has to be: of an order that is known those under whom it was
    /// first seen, of a link those of the link before.
    public func findings(of note: SignedNote) -> [SignatureFinding] {
        let officers = officers(over: note)
        return note.signatures.map { signature in
            guard let officers, let key = officers.keys.first(where: signature.isBy) else {
                return SignatureFinding(name: signature.name, standing: .stranger, isPasskey: false)
            }
            let fits = officers.isSignature(signature.signature, of: note.text, by: key)
            return SignatureFinding(name: key.name, standing: fits ? .verified : .wrong, isPasskey: key.kind == .other)
        }
    }

    /// - Returns: `nil` for a link that does not follow one that is known.
    private func officers(over note: SignedNote) -> OfficerLink? {
        guard let link = OfficerLink(text: note.text) else {
            let known = OrderText(text: note.text).flatMap { orders[$0.id] }
            return known.map { chain.entries[$0.link].link } ?? chain.newest
        }
        guard link.number > 0 else { return link.digest == chain.root ? link : nil }
        return link.number <= chain.entries.count ? chain.entries[link.number - 1].link : nil
    }
}
