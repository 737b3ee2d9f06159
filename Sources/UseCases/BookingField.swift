import Containment
import Scheduling
import Seals

/// Names as the JSON API spells them.
public enum BookingField: String, Sendable, CaseIterable {
    case hold, token, reason
    case bookedFor = "booked_for"
    case givenName = "given_name"
    case familyName = "family_name"
    case oneName = "one_name"
    case birthDate = "birth_date"
    case healthNumber = "health_number"
    case phone, email, contact, language, consent
    /// How somebody wants to be written to.
    case channel = "reached_by"
    case near
    case radiusKilometres = "radius_km"
    case from, until, modality, limit, cursor, slot
    case days, earliest, latest, modalities, languages, notice = "notice_minutes", clinic, practitioner, code, again
    case challenge, nonce
    case nightOffers = "night_offers", referral, replaces
}
