/// Why the vault will not do something. Raw values are what goes over the socket.
public enum VaultRefusal: UInt8, Hashable, Sendable, CaseIterable {
    /// The journal cannot be written (disk full, failing disk): nothing is opened.
    case journal = 1
    /// The key files cannot be written or read.
    case keyStore = 2
    /// More than one call may ask for.
    case tooMany = 3
    /// A seal of a kind or purpose that this call does not open.
    case wrongKind = 4
    /// A request the vault does not understand.
    case malformed = 5
    /// A visit date further away than a key is made for.
    case dateOutOfRange = 6
    /// Keys of a date whose term is not over by the vault's own clock.
    case tooYoung = 7
    /// A clinic's copy asked to be sealed to another clinic: whoever has a
    /// role there could open it then.
    case otherClinic = 8
    /// A checkpoint that did not grow out of the last one signed: the log
    /// was put back, or forked.
    case otherLog = 9
    /// Officers ordered it not to be, for now.
    case contained = 10
}
