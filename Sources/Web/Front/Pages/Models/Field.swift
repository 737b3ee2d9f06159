/// The names of the form fields: pages write them, handlers read them.
enum Field: String, CaseIterable, Sendable {
    // Every form.
    case csrf
    /// The sealed search, opaque to pages.
    case query = "q"
    /// Cursor of a list.
    case after

    // Search.
    case place
    /// One of several places of the same name; wins over `place`.
    case placeChoice = "place-choice"
    /// `45.50884,-73.58781`, filled by the browser on request.
    case position
    case reason
    case window = "when"
    case date
    case modality
    /// Language of service (search) or of messages (booking); empty means any.
    case language
    /// Kilometres.
    case radius

    // Lost link: e-mail address or phone number.
    case contact

    // Booking.
    case slot
    case hold
    case bookedFor = "booked-for"
    case givenName = "given-name"
    case familyName = "family-name"
    case birthYear = "birth-year"
    case birthMonth = "birth-month"
    case birthDay = "birth-day"
    case healthNumber = "health-number"
    case phone
    case email
    /// `yes` when the box is ticked.
    case consent
}
