package import Scheduling
package import Seals

/// What the vault answers; which case belongs to which request is said once,
/// in `VaultTransport`.
package enum VaultAnswer: Sendable {
    case verificationKey(VaultVerificationKey)
    case keys([SealPublicKey])
    case particulars(Particulars)
    case contactChanged(OwnContactChange)
    case delivery(Delivery)
    case sealed(SealedRecord)
    case blindTokens([BlindToken])
    case keyIDs([SealKeyID])
    case journal([JournalEntry])
    case backup([UInt8])
    case dayKeyBackup(DayKeyBackup?)
    case staff(StaffAnswer)
    case pulse(VaultPulse)
    case offers([MadeOffer])
    case accepted(AcceptanceMark)
    /// Wrapped for the operator who asked: see `OperatorEnvelope`.
    case toOperator([UInt8])
}
