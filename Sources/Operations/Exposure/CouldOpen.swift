public import Reach

/// What was within reach in the period, whether or not it was opened.
public struct CouldOpen: Sendable {
    public var signIns: [SignInReach]
    /// Distinct visits in reach of any of them, or of a device.
    public var visits: [VisitName]
    /// Of them, what a captured desk process could have opened.
    public var bySignIns: Int
    /// Devices that may have held a clinic's day.
    public var devices: [DeviceReach]
    /// Visits whose person could open their own, each by their own link.
    public var byLink: Int
    /// Messages that the courier had to deliver, whose contact it opens.
    public var messages: Int
    /// Requests that waited, which a captured service could have had sealed
    /// to a clinic's day; those that ended long ago are gone from the record.
    public var requests: Int
    /// Messages that people had left with clinics, which a captured desk could
    /// have opened; those that were called back long ago are gone from the record.
    public var words: Int
    /// Visits whose key day is not known to have been destroyed and whose
    /// copy is gone: counted as if it had been there.
    public var uncertainCopies: Int
}
