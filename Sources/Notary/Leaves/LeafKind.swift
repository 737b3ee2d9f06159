/// What a log leaf records. Stands in the clear in the published log, so it
/// names a kind of event and never a circumstance.
public enum LeafKind: String, Hashable, Sendable, CaseIterable {
    case holdMade = "hold.made"
    case holdRenewed = "hold.renewed"
    case holdReleased = "hold.released"
    case appointmentBooked = "appointment.booked"
    case appointmentConfirmed = "appointment.confirmed"
    case appointmentRescheduled = "appointment.rescheduled"
    case appointmentCancelled = "appointment.cancelled"
    /// It is done when patients can cancel again.
    case cancellationQueued = "cancellation.queued"
    case cancellationTakenBack = "cancellation.taken-back"
    case appointmentArrived = "appointment.arrived"
    case appointmentBegan = "appointment.began"
    case appointmentFulfilled = "appointment.fulfilled"
    case appointmentMissed = "appointment.missed"
    /// Back to expected: a step was recorded by mistake.
    case appointmentReset = "appointment.reset"
    /// Somebody of a clinic looked for a visit; by what, never for whom.
    case visitsSearched = "visits.searched"
    case clinicSaved = "clinic.saved"
    case clinicRemoved = "clinic.removed"
    case practitionerRemoved = "practitioner.removed"
    case practitionerSaved = "practitioner.saved"
    case scheduleSaved = "schedule.saved"
    case slotsMade = "slots.made"
    case slotBlocked = "slot.blocked"
    case slotUnblocked = "slot.unblocked"
    case messageSent = "message.sent"
    case messageAbandoned = "message.abandoned"
    case messageDropped = "message.dropped"
    /// Handed over, and it came back.
    case messageBounced = "message.bounced"
    /// Somebody of the clinic saw to what did not arrive.
    case messageSettled = "message.settled"
    /// Somebody wants no text messages any more; the subject is a keyed hash.
    case textsStopped = "texts.stopped"
    case textsResumed = "texts.resumed"
    case requestFiled = "request.filed"
    case requestConfirmed = "request.confirmed"
    case requestChanged = "request.changed"
    /// Left, lapsed, replaced or served; the detail says which.
    case requestEnded = "request.ended"
    case requestAsleep = "request.asleep"
    /// With the order and its inputs as they were.
    case offerMade = "offer.made"
    /// A yes that waits for those before.
    case offerWanted = "offer.wanted"
    /// The place went to somebody before who had said yes too.
    case offerPassed = "offer.passed"
    case offerRefused = "offer.refused"
    case offerExpired = "offer.expired"
    case offerWithdrawn = "offer.withdrawn"
    case linkAskedFor = "link.asked"
    /// Whatever came of it: who asks must not learn here whether anyone was found.
    case linkAnswered = "link.answered"
    /// The clinic has somebody's contact otherwise now.
    case contactCorrected = "contact.corrected"
    case identityCorrected = "identity.corrected"
    case messageAskedFor = "message.asked"
    case noteKept = "note.kept"
    case deviceRegistered = "device.registered"
    case deviceRevoked = "device.revoked"
    /// A device took the clinic's day with it.
    case dayTaken = "day.taken"
    /// What a device did without a connection was brought back.
    case journalReconciled = "journal.reconciled"
    case noteRemoved = "note.removed"
    /// Somebody left word with a clinic, to be called back.
    case wordLeft = "word.left"
    /// What came of calling them; the detail says what.
    case wordCalled = "word.called"
    case particularsResealed = "particulars.resealed"
    /// Reception looked at what set a visit before others who waited.
    case claimChecked = "claim.checked"
    case bookingFlagged = "booking.flagged"
    /// Visits of one origin were released or kept together.
    case originDecided = "origin.decided"
    /// The vault opened somebody's particulars; the subject is whose.
    case particularsOpened = "particulars.opened"
    /// Another entry of the vault's journal: a sign-in, a key made or destroyed.
    case vaultActed = "vault.acted"
    /// An order, or a link of the chain of officers, came into the store.
    case officersSigned = "officers.signed"
    /// An order is rehearsed: nothing is put in force by it.
    case rehearsalBegan = "rehearsal.began"
    /// The detail says what it would have met.
    case rehearsalEnded = "rehearsal.ended"
    case keysMade = "keys.made"
    case keysShredded = "keys.shredded"
    /// The vault has a day's key no more, and no one destroyed it.
    case keyLost = "key.lost"
    case keyFound = "key.found"
    case storeRestored = "store.restored"
}
