public import Scheduling

/// A device that may have held a clinic's day in the period. Whoever has it
/// and its PIN or passkey reads what it holds without asking the vault.
public struct DeviceReach: Sendable {
    public var device: DeskDevice
    /// Within the period.
    public var from: Instant
    /// The first instant at which its last copy was over.
    public var until: Instant
    public var visits: Int

    /// `taken` is noted once an hour: the last copy may be that much younger.
    package static let notedSeconds: Int64 = 3_600
    /// How long a copy is there at the most.
    package static let copySeconds: Int64 = 48 * 3_600
    /// It holds today and tomorrow, and dates reach a day to either side in other zones.
    private static let reachSeconds: Int64 = 3 * 86_400

    /// Counted generously: every visit that it could have taken while it
    /// lived, whether or not it was in touch then. A device that was revoked
    /// counts until its copy is over: when it next was in touch nobody knows.
    package static func all(
        _ devices: [(device: DeskDevice, revoked: Instant?)], _ copies: [SealedCopy], _ question: ExposureQuestion
    ) -> [(reach: DeviceReach, visits: [SealedCopy])] {
        devices.compactMap { device, revoked in
            guard question.actor == nil || device.staff == question.actor, question.clinic == nil || device.clinic == question.clinic,
                let taken = device.taken
            else { return nil }
            let over = min(revoked ?? .distantFuture, taken + notedSeconds) + copySeconds
            let from = max(device.registered, question.since)
            let until = min(over, question.until)
            guard from < until else { return nil }
            let visits = copies.filter { copy in
                copy.isWithin([device.clinic]) && copy.exists(from: max(device.registered, question.since - copySeconds), until: until)
                    && copy.start >= from - copySeconds - reachSeconds && copy.start < until + reachSeconds
            }
            return (DeviceReach(device: device, from: from, until: until, visits: visits.count), visits)
        }
    }
}
