public import Scheduling
import UseCases

/// One act on a device.
public struct DeviceEntry: Sendable {
    /// Made by the device. A booking's hold is derived from it, so that it books once.
    public var id: HoldID
    /// 1, 2, 3 … over the device's life.
    public var number: Int
    /// By the device's clock.
    public var at: Instant
    public var act: Act

    public enum Act: Sendable {
        case undone
        case arrival(AppointmentID)
        case booking(OfflineBooking)
        /// A booking that lacks something.
        case incomplete
    }

    public init(id: HoldID, number: Int, at: Instant, act: Act) {
        self.id = id
        self.number = number
        self.at = at
        self.act = act
    }
}
