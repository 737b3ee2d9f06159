import Operations
import Scheduling
import UseCases
import Wording

extension MessageVisit {
    init(_ delivery: DeliveryVisit) {
        let appointment = delivery.appointment
        self.init(
            reference: appointment.reference, clinic: delivery.clinic, start: delivery.zone.local(at: appointment.start),
            modality: appointment.modality)
    }

    /// Only offered: nobody's yet.
    init(_ offer: DeliveryOffer) {
        self.init(reference: nil, clinic: offer.clinic, start: offer.zone.local(at: offer.start), modality: offer.modality)
    }
}
