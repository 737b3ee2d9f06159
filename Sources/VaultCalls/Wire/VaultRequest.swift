package import Scheduling
package import Seals

/// One question to the vault; see `ParticularsVault` for each.
package enum VaultRequest: Sendable {
    case verificationKey
    case standingKeys
    case dayKeys([DayKeyName])
    case openOwn(SealedRecord, ManageSecret)
    case changeOwnContact(OwnCopies, ContactCorrection, MessageID)
    case openDelivery(contact: SealedRecord, message: SealedRecord?)
    case reseal(SealedRecord, DayKeyName, version: Int)
    /// The person's own copy, the clinic's, and the secret that opens the first.
    case moveOwn(SealedRecord, SealedRecord, ManageSecret, DayKeyName, version: Int)
    case blindIndex(SealedRecord)
    case blindTokens(SealedRecord, LookupUse)
    case shred(through: LocalDate, except: [ClinicID])
    case journal(after: Int, limit: Int)
    case backUpKeys
    case backUpDayKeys(after: LocalDate?)
    case staff(StaffRequest)
    case byOperator(OperatorEnvelope)
    case lostDayKeys([PublishedDayKey])
    case waiting(WaitingRequest)
    /// Answered beside the core, which may be busy.
    case pulse
}
