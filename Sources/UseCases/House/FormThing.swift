import Scheduling

/// What a form of the desk will make. Raw values are hashed.
public enum FormThing: String, Sendable {
    /// A note of the day.
    case note
    /// A visit beside the schedule.
    case addition
    case schedule
}
