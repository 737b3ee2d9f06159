/// Why a vault cannot start, or a key file cannot be made or restored. Says
/// what to look at; holds no path and no content.
public enum VaultStartError: Error, Hashable, Sendable {
    /// No file there, or it cannot be read.
    case masterKeyMissing
    /// Group or others can read it: `chmod 600`.
    case masterKeyTooOpen
    /// Not 32 bytes, or not the key that these files were wrapped with.
    case masterKeyWrong
    /// A key file exists where one was to be made.
    case alreadyExists
    /// Another vault runs on this directory.
    case alreadyRunning
    /// There is a journal, day keys or accounts, and no standing keys: restore them.
    case keysMissing
    /// A key file, or the file of an account, is damaged.
    case keysDamaged
    /// A journal line that was durable is damaged: keep the files, they are evidence.
    case journalDamaged
    /// A directory or a file cannot be made, read or written (`errno`).
    case files(code: Int32)
    /// The socket cannot be bound.
    case socket
}
