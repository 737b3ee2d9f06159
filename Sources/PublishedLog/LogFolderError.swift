/// Why a published log could not be read or written.
public enum LogFolderError: Error, Hashable, Sendable {
    /// A file is not there; its path below the folder.
    case missing(String)
    /// A file is not what it should be.
    case damaged(String)
    /// The operating system did not read it.
    case unreadable(String, code: Int32)
    /// The operating system did not write it.
    case unwritable(String, code: Int32)
    /// It is another's, or another process has it.
    case inUse(String)
    /// What was to be added does not lead to the tree that was signed.
    case otherTree
}
