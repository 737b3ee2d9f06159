/// What a message is about. The request and the appointment that it becomes
/// share an id, so an id alone does not tell.
public enum MessageSubject: Hashable, Sendable {
    /// A person's contact, or one of the staff: what it says is sealed with it.
    case nobody
    case appointment(AppointmentID)
    case request(RequestID)
}
