public import Scheduling

/// Proof that the gate was asked. The store makes no change without one that
/// fits it, and nothing else makes one.
public struct Permit: Hashable, Sendable {
    public let audience: Audience
    public let capability: Capability
    public let level: Level
    /// Whose things may be changed; none for what is no clinic's. A visit that
    /// moves is of two.
    public let clinics: Set<ClinicID>
    /// Which days it is for; `nil` for any.
    public let dates: DateLimit?
    /// Of the levels it was given under: the store refuses an older one.
    public let epoch: Int64

    init(audience: Audience, capability: Capability, level: Level, clinics: Set<ClinicID> = [], dates: DateLimit? = nil, epoch: Int64 = 0) {
        self.audience = audience
        self.capability = capability
        self.level = level
        self.clinics = clinics
        self.dates = dates
        self.epoch = epoch
    }

    /// Of the service's own work, for no clinic in particular: for all of them.
    public var isOfService: Bool { audience == .system && clinics.isEmpty }

    /// Whether it is for what belongs to that clinic.
    public func isFor(_ clinic: ClinicID) -> Bool { clinics.contains(clinic) || isOfService }

    /// Whether it is for what happens on that date.
    ///
    /// - Parameter today: where it happens.
    public func isFor(_ date: LocalDate, today: LocalDate) -> Bool { dates?.covers(date, today: today) ?? true }
}
