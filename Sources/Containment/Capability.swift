/// What a caller wants to do. Every route and every verb declares exactly
/// one; the policy table decides it per level and audience.
public enum Capability: String, Hashable, Sendable, CaseIterable {
    /// Static pages, the reasons, the clinics and how to reach them.
    case readPublic
    /// Liveness, readiness and metrics.
    case readHealth
    case findOpenings
    case hold
    /// Renew the place that one holds, and prove the contact of its booking.
    case keepHold
    case releaseHold
    case book
    case viewOwn
    case cancelOwn
    /// Have the cancellation of one's own appointment wait for its turn, where
    /// nothing can be cancelled now.
    case queueCancellation
    /// Say that one will come to one's own appointment.
    case confirmOwn
    case rescheduleOwn
    /// Put right how one is reached about one's own appointment.
    case correctOwn
    /// Ask for the link of one's own appointment to be sent again.
    case recoverLink
    /// Have what one typed wait until its page is drawn again.
    case keepForm
    /// Say once what one needs, and wait for it.
    case fileRequest
    /// Where no need can be filed and nothing booked: leave word, sealed, for
    /// the clinic to call back.
    case leaveMessage
    /// Hand in an incoming text message, or what became of one: the text
    /// gateway, which signs.
    case receiveTexts
    /// See, change or leave one's own request.
    case keepRequest
    /// Accept or refuse a place that was offered.
    case answerOffer
    /// Prove who one is at the desk, and manage one's own ways to do so.
    case signIn
    /// The times and states of a clinic's day, without a person.
    case viewDay
    /// Names, contacts and reasons of the clinic's visits, on the record.
    case openParticulars
    /// Look for a coming visit of the clinic, by reference or by person.
    case findVisits
    /// Arrived, in consultation, done, missed; and back.
    case checkIn
    /// Book for somebody on the telephone or at the counter.
    case bookAtDesk
    /// Add a visit on top of the schedule.
    case overbook
    case cancelAtDesk
    case moveAtDesk
    /// Put right how somebody can be reached, and write to them once more.
    case correctContact
    /// Putting right who a visit is for.
    case correctIdentity
    /// See which messages of the clinic did not arrive, and see to them.
    case reviewMessages
    /// Leave a note for the next shift, or take one away.
    case writeNotes
    /// See who left word, and call them back.
    case readDropBox
    /// Keep the day on a device, take part in it without a connection, and
    /// bring back what was done there.
    case keepDay
    /// Block a free slot, or open it again.
    case blockSlot
    /// Invite colleagues, and take their rights away.
    case manageStaff
    /// Load or change clinics and their facts.
    case manageClinics
    /// Change schedules, and make their slots.
    case manageSchedules
    /// Deliver queued messages, and compute what the vault indexes.
    case deliver
    /// Offer freed places to those who wait.
    case match
    /// See whom the clinic's places were offered to, and why.
    case reviewOffers
    /// Carry out what patients had queued.
    case finishQueued
    /// Stop the deadlines of holds and offers where patients can do nothing
    /// about them, and have them go on.
    case pauseDeadlines
    /// Destroy what has outlived its purpose.
    case shred
    /// Import the vault's journal, and say from it who opened what.
    case keepRecord
    /// Hand in an order that officers signed, or a link of their chain.
    case issueOrders
    /// Which orders are in force, and which processes have applied them.
    case readOrders
}
