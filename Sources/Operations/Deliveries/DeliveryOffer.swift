public import Scheduling
public import Seals
import Store
import UseCases

/// A place that stands for the person until the offer's end.
public struct DeliveryOffer: Sendable {
    public var offer: Offer
    public var start: Instant
    public var modality: Modality
    public var clinic: Clinic
    public var zone: ZoneRules
    public var link: OfferLinkToken

    public init(offer: Offer, start: Instant, modality: Modality, clinic: Clinic, zone: ZoneRules, link: OfferLinkToken) {
        self.offer = offer
        self.start = start
        self.modality = modality
        self.clinic = clinic
        self.zone = zone
        self.link = link
    }
}
