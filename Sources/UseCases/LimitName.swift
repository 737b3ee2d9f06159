public enum LimitName: String, Sendable, Equatable, CaseIterable {
    case requestsPerNetwork = "requests_per_network"
    case holdsPerNetwork = "holds_per_network"
    case holdsPerDevice = "holds_per_device"
    case linksPerNetwork = "links_per_network"
    case requestsFiledPerNetwork = "requests_filed_per_network"
    /// One-time codes asked for by one network, for one contact; and those
    /// sent to it in all, which nobody is told.
    case codesPerContact = "codes_per_contact"
    /// Devices that keep a clinic's day.
    case devicesPerClinic = "devices_per_clinic"
    /// Notes of a clinic's date.
    case notesPerDay = "notes_per_day"
    /// Messages that a clinic sends again about one visit, in an hour.
    case messagesPerVisit = "messages_per_visit"
    /// Messages to one contact, in a day.
    case messagesPerContact = "messages_per_contact"
    /// Answers to one telephone's text messages, in an hour.
    case repliesPerPhone = "replies_per_phone"
    /// Bookings with one contact from one network, in a day.
    case bookingsPerContact = "bookings_per_contact"
    /// Bookings of one network with addresses that are at no provider known here.
    case bookingsPerMailDomain = "bookings_per_mail_domain"
    /// Somebody whom no code reaches waits instead.
    case unprovedWait = "unproved_wait"
    /// Words left with one clinic: for one telephone from one network in a
    /// day, by one network in an hour, and all that wait there.
    case wordsPerContact = "words_per_contact"
    case wordsPerNetwork = "words_per_network"
    case wordsPerClinic = "words_per_clinic"
    /// Desks kept up to date at once.
    case streams
}
