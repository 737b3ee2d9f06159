internal import Containment
public import Notary

extension OrderBook {
    /// The rehearsal that a note is, where one officer of the newest link
    /// signed it. It does not enter the book: whether it comes in time, and
    /// whether it is known, is the store's to say.
    ///
    /// - Throws: `tooLong`, `malformed`, `otherHost`, `badSignature`, `notByAnOfficer`.
    public func rehearsal(in note: SignedNote) throws(OrderRefusal) -> RehearsalText {
        guard note.note.utf8.count <= Self.noteBytesMax else { throw .tooLong }
        guard let rehearsal = RehearsalText(text: note.text) else { throw .malformed }
        guard rehearsal.host == chain.host else { throw .otherHost }
        _ = try Signers(of: note, by: chain.newest)
        return rehearsal
    }
}
