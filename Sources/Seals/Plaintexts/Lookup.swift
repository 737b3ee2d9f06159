public import Scheduling

/// What someone is looked for by: the contact of whoever lost their link, or
/// what the clinic's desk types.
public enum Lookup: Hashable, Sendable {
    case email(EmailAddress)
    case phone(PhoneNumber)
    case healthNumber(String)
    case nameAndBirth(family: String, birth: LocalDate)
}
