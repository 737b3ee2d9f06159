/// Who is asking, as the policy table sees it.
public enum Audience: String, Hashable, Sendable, CaseIterable {
    case patient
    case staff
    case integrator
    case officer
    /// The service's own workers and the command line on the machine itself.
    case system
}
