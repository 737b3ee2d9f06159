public import Bytes
public import Scheduling

/// What an offer is about: whatever the vault makes or checks of an offer is
/// bound to all of it.
public struct OfferTerms: Hashable, Sendable {
    public let offer: OfferID
    public let request: RequestID
    /// The clinic, and the date of the place there.
    public let day: DayKeyName
    /// The last instant of a yes.
    public let until: Instant

    public init(offer: OfferID, request: RequestID, day: DayKeyName, until: Instant) {
        self.offer = offer
        self.request = request
        self.day = day
        self.until = until
    }

    /// Offer, request and clinic (16 each), date (its day number) and end
    /// (Unix seconds), 8 each, big-endian.
    package var bytes: [UInt8] {
        var writer = ByteWriter(capacity: 64)
        for id in [offer.bytes, request.bytes, day.clinic.bytes] { writer.raw(id) }
        writer.integer(day.date.dayNumber)
        writer.bigEndian(until.seconds, byteCount: 8)
        return writer.bytes
    }
}

/// An offer that the vault is asked to make.
public struct OfferAsk: Sendable {
    public let terms: OfferTerms
    /// What waits, as it is sealed now. It is not opened: the journal names it.
    public let seal: SealedRecord
    /// In which the offer's link goes out.
    public let message: MessageID

    public init(terms: OfferTerms, seal: SealedRecord, message: MessageID) {
        self.terms = terms
        self.seal = seal
        self.message = message
    }
}

/// An offer as the vault made it. Its secret is the courier's alone to read.
public struct MadeOffer: Hashable, Sendable {
    /// SHA-256 of the secret.
    public let tokenHash: Digest32
    /// Of the kind `message`: the link.
    public let message: SealedRecord

    public init(tokenHash: Digest32, message: SealedRecord) {
        self.tokenHash = tokenHash
        self.message = message
    }
}

/// What proves a yes to the vault.
public enum OfferProof: Sendable {
    /// The secret that it made itself.
    case token(OfferToken)
    /// The person's own copy and its secret: it has to say what waits word for
    /// word, for anybody can seal a copy to a secret of their own.
    case own(SealedRecord, ManageSecret)
    /// A text message from the telephone that what waits names.
    case text(SignedText)
}

/// The vault's word that a yes was proved, kept until the place is given. It
/// opens nothing, and is good for one request, clinic, date and end.
public struct AcceptanceMark: Hashable, Sendable {
    public let value: Digest32

    public init(_ value: Digest32) { self.value = value }

    public var bytes: [UInt8] { value.bytes }
}
