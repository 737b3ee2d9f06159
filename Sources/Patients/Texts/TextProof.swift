import Scheduling
import Seals

/// That an offer was answered from the telephone it was written to: made
/// where the gateway's signature was checked and the vault found the number.
/// The vault checks both once more.
public struct TextProof: Sendable {
    let offer: OfferID
    let signed: SignedText
}
