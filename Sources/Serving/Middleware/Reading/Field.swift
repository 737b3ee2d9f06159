/// The names of the form fields: pages write them, handlers read them.
package enum Field: String, CaseIterable, Sendable {
    // Every form.
    case csrf
    /// The sealed search, opaque to pages.
    case query = "q"
    /// Cursor of a list.
    case after
    /// What an appointment's page says was done.
    case done = "n"

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
    /// A clinic to search around, from its own page.
    case clinic

    /// An area of a postal code or a town, whose clinics come first.
    case near = "pres"

    // Lost link: e-mail address or phone number.
    case contact

    // Booking.
    case slot
    case hold
    /// What a hold costs, and what was computed for it.
    case costTicket = "cost-ticket"
    case costNonce = "cost-nonce"
    case bookedFor = "booked-for"
    case givenName = "given-name"
    case familyName = "family-name"
    /// `yes`: there is no other.
    case oneName = "one-name"
    case birthYear = "birth-year"
    case birthMonth = "birth-month"
    case birthDay = "birth-day"
    case healthNumber = "health-number"
    case phone
    case email
    /// How somebody wants to be written to: `email` or `text`.
    case channel
    /// `yes` when the box is ticked.
    case consent
    /// In an address: what was typed waits there. In a form: it was drawn from that.
    case typed = "saisie"
    /// The form is not sent: its page is asked for in the other language.
    case otherLanguage = "langue-page"
    /// `yes`: another code is to be sent.
    case again
    /// Of the desk: other visits of the person that the page has told of.
    case known

    // Standing requests.
    /// Of the form, so that sent twice it files once.
    case form
    /// Last day, `YYYY-MM-DD`.
    case until
    /// `yes` when that day suits; forms know no names that repeat.
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    /// `HH:MM`; empty means any.
    case earliest, latest
    /// Minutes.
    case notice
    /// Language of service; empty means any.
    case serviceLanguage = "service-language"
    /// `yes`: may be written to at night.
    case nights
    /// The appointment that is given up for an earlier place.
    case instead
    /// The clinic whose own page the form was opened from.
    case about
    /// `yes`: another professional has referred the person.
    case referral
    case offer

    // To be called back.
    /// What it is about, in one's own.
    case words
    /// `yes`: may be called then.
    case morning, afternoon, evening

    /// What is answered to a text message of the demonstration.
    case reply

    // The desk: signing in.
    case password
    /// Six digits of the authenticator app, or a recovery code.
    case code
    /// A passkey's answer, each part in base64url.
    case challenge
    case credential
    case clientData = "client-data"
    case authenticatorData = "authenticator-data"
    case signature
    case userHandle = "user-handle"
    case attestation
    /// What its owner calls a passkey.
    case name
    /// One of one's own sign-ins.
    case signIn = "sign-in"
    /// Where to go on, or the form to send again, once one is signed in.
    case resume
    /// `yes`: it was a form, not an address.
    case resumeForm = "resume-form"

    // The desk: the day.
    /// The mark of the day that a page shows.
    case seen
    /// A reference, a phone number or a health insurance number.
    case number
    /// `arrive:ID`.
    case step
    case practitioner
    case time
    case minutes
    case birthDate = "birth-date"
    case origin
    /// `yes`: they stand at the counter.
    case there
    /// What was found of what set a visit before others: `holds` or `fails`.
    case claim
    /// `all`: nothing of a group is released.
    case kept
    /// Why an appointment is cancelled.
    case cause
    /// iCalendar sequence of the appointment as the page showed it.
    case sequence
    /// `yes`: the person is written to.
    case notify

    /// Of a note that is being written, so that the form sent twice keeps it once.
    case note
    case noteText = "note-text"
    /// An order of containment, with its signatures.
    case order
    /// A message that did not arrive.
    case message
    /// Of the sealed copy that a form was drawn from.
    case version

    // The desk: devices that keep the day.
    case device
    /// A device's key, or the hash of it.
    case key
    /// Milliseconds since 1970 by the device's clock.
    case clock
    case entries

    // The desk: schedules.
    case from
    case through
    case holidays
    /// Days before a visit at which its slot opens; empty: when it is made.
    case opensDays = "opens-days"
    case opensAt = "opens-at"
    /// `yes` closes a date, `no` opens it again; or the same of a slot.
    case closed
    /// What was previewed, in the form of `SchedulePacket`.
    case packet
    case basis
    /// What is done with every visit that has no choice of its own.
    case choice
    /// The form's own id, for a schedule that is not there yet.
    case new
    /// More lines to fill in.
    case more

    // The desk: colleagues.
    case role
    case staff
}
