import Pages
import Scheduling
import Serving

/// What somebody typed into the booking form, kept as typed, so that nothing
/// that happens between the list and the click costs them a word.
struct BookingFields: Sendable, Hashable {
    var bookedFor: BookedFor?
    var givenName = ""
    var familyName = ""
    /// It is the family name.
    var hasOneName = false
    var birthYear = ""
    var birthMonth = ""
    var birthDay = ""
    var healthNumber = ""
    var phone = ""
    var email = ""
    var channel = MessageChannel.email
    /// Language of the messages; `nil` takes the page's.
    var language: Language?
    var consent = false
    /// Known from the search; asked in the form when it is not.
    var reason: Reason?
}
