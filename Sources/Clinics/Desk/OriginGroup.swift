public import Scheduling
import Store
import UseCases

/// Coming visits of a clinic that were booked from one network in one day.
/// Which network it is, nobody can tell.
public struct OriginGroup: Sendable {
    /// Names it on this clinic's page, and nowhere else.
    public var origin: [UInt8]
    /// By start.
    public var visits: [Visit]

    public struct Visit: Sendable {
        public var appointment: Appointment
        public var proof: ContactStanding
    }
}
