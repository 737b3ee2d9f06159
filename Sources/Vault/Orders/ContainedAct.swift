internal import Containment
internal import Scheduling

/// What a call comes to, as orders see it: the policy table decides on it, and
/// the highest level of all places that it is about.
struct ContainedAct: Sendable {
    let audience: Audience
    let capability: Capability
    /// The listener that it comes through; `nil` for the service's own work,
    /// and where the call does not tell whose it is.
    var surface: SurfaceName?
    /// Whose things it is about, as far as the call says.
    var clinics: [ClinicID] = []
    var staff: StaffID?
    /// Of the visits that are opened or sealed anew: at some levels not any will do.
    var dates: [LocalDate] = []

    /// The service's own work.
    static func service(_ capability: Capability, surface: SurfaceName? = nil, at clinics: [ClinicID?] = []) -> Self {
        ContainedAct(audience: .system, capability: capability, surface: surface, clinics: clinics.compactMap(\.self))
    }

    /// A patient's, by the secret of what is theirs.
    static func patient(_ capability: Capability, at clinics: [ClinicID?] = []) -> Self {
        ContainedAct(audience: .patient, capability: capability, surface: .front, clinics: clinics.compactMap(\.self))
    }

    /// Of somebody at the desk.
    static func desk(_ capability: Capability, at clinics: [ClinicID] = [], by staff: StaffID? = nil, on dates: [LocalDate] = []) -> Self {
        ContainedAct(audience: .staff, capability: capability, surface: .desk, clinics: clinics, staff: staff, dates: dates)
    }
}
