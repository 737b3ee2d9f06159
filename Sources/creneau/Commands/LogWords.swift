import Bytes
import Composition
import Notary
import PublishedLog

/// What the commands of the log say.
enum LogWords {
    static func root(_ checkpoint: Checkpoint) -> String { Base64.standard.encode(checkpoint.root.bytes) }

    /// A fault in words, and the first leaf that it is about.
    static func fault(_ fault: LogCheck.Fault) -> (words: String, leaf: Int?) {
        switch fault {
        case .noCheckpoint: ("there is no file `checkpoint`", nil)
        case .unreadable(let error): ("a file cannot be read (\(error))", nil)
        case .badCheckpoint(.unsigned): ("the checkpoint is not signed by every key that was named", nil)
        case .badCheckpoint: ("the checkpoint is altered, or of another log", nil)
        case .badLeaf(let leaf): ("leaf \(leaf) is missing, or is not the one that was signed", leaf)
        case .badLeaves(let leaves):
            ("a leaf from \(leaves.lowerBound) to \(leaves.upperBound - 1) is not the one that was signed", leaves.lowerBound)
        case .badTile(let path, let leaf): ("every leaf is as it was signed; the hashes in \(path) are not, from leaf \(leaf) on", leaf)
        }
    }

    static func error(_ error: LogFolderError) -> CommandFault {
        switch error {
        case .missing(let name): CommandFault(.noInput, "\(name) is missing in the log's folder")
        case .damaged(let name): CommandFault(.data, "\(name) in the log's folder is damaged; `creneau log verify` says where")
        case .unreadable(let name, _): CommandFault(.noInput, "\(name) in the log's folder cannot be read; check its permissions")
        case .unwritable(let name, _): CommandFault(.cannotCreate, "\(name) cannot be written; is the disk full?")
        case .inUse(let name):
            CommandFault(.cannotCreate, "\(name) is another witness's folder, or one runs on it already; give each a folder of its own")
        case .otherTree: CommandFault(.data, "the log's folder is of another log")
        }
    }
}
