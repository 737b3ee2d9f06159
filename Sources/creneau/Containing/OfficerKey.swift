import Composition
import Notary

/// An officer's secret key, from its file.
enum OfficerKey {
    static func read(_ path: String) throws(CommandFault) -> NoteSigner {
        try KeyFile.read(path, .ed25519, madeBy: "creneau officer key")
    }

    /// Signs with each of the keys; a text without any stays as it is.
    static func signed(_ text: String, by keys: [String]) throws(CommandFault) -> SignedNote {
        let signers = try keys.map { path throws(CommandFault) in try read(path) }
        do {
            return try SignedNote(text: text, signatures: signers.map { $0.sign(text) })
        } catch {
            throw CommandFault(.usage, "too many keys, or the text is too long")
        }
    }
}
