import Scheduling
import Seals
import UseCases

/// The same of a visit and its reminder. As weak as the reminder's link.
public struct TextedVisit: Sendable {
    let appointment: AppointmentID
    let visitHash: [UInt8]
}
