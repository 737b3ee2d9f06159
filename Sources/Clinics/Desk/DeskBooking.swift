import Containment
import Credentials
import Database
public import Scheduling
import Seals
import Store
import UseCases

/// What the desk fills in for somebody: a name is enough.
public struct DeskBooking: Sendable {
    /// What is held; for an addition, the id of its form.
    public var hold: HoldID
    public var particulars: Particulars
    public var origin: BookingOrigin
    /// They stand at the counter: the visit begins as arrived. On its own day
    /// alone, as any arrival.
    public var isThere: Bool
    /// The person's other coming visits that whoever books has been told of;
    /// `nil` where it does not matter.
    public var known: [AppointmentID]?

    public init(hold: HoldID, particulars: Particulars, origin: BookingOrigin, isThere: Bool, known: [AppointmentID]? = nil) {
        self.hold = hold
        self.known = known
        self.particulars = particulars
        self.origin = origin
        self.isThere = isThere
    }
}
