public import Scheduling

/// A globally unique name of an entry (RFC 7986 §5.3): the appointment's id
/// alone, so that the download and the message name the same entry, and
/// nothing about the person is in it.
public struct CalendarUID: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ appointment: AppointmentID) { description = appointment.description }
}
