public import Scheduling

/// What someone who lost their link gives to have it sent again.
public enum Lookup: Hashable, Sendable {
    case email(EmailAddress)
    case phone(PhoneNumber)
}
