import Containment
import Database
public import Scheduling
import Store
public import UseCases

/// One offer as the clinic reviews it: which place, in what order, and what
/// came of it. It names nobody: whom it was made to shows once they accept.
public struct OfferReview: Sendable {
    public var offer: Offer
    public var slot: Slot
    /// `nil` when it cannot be read any more.
    public var reasons: OfferReasons?
    public var answered: Instant?
}

extension Desk {
    public static let offersShownMax = 200
    static let offersShownSeconds: Int64 = 7 * 86_400

    /// The offers of the last seven days, the newest first.
    public func offers(_ context: Context) async throws(Refusal) -> [OfferReview] {
        try gate.permit(context, .reviewOffers)
        let clinic = try clinic(context)
        return try await record.read { tx throws(StoreError) in
            var reviews: [OfferReview] = []
            for row in try tx.offers(
                at: clinic.id, since: context.instant - Self.offersShownSeconds, limit: Self.offersShownMax)
            {
                guard let slot = try tx.slot(row.offer.slot) else { continue }
                reviews.append(
                    OfferReview(
                        offer: row.offer, slot: slot.slot, reasons: OfferReasons(row.why), answered: row.answered))
            }
            return reviews
        }
    }
}
