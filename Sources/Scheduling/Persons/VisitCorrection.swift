/// What the clinic puts right in its copy of a visit.
public enum VisitCorrection: Sendable, Equatable {
    case contact(ContactCorrection)
    case identity(IdentityCorrection)
}
