import Composition
import Foundation
import Notary

/// An officer's secret key, from its file.
enum OfficerKey {
    static func read(_ path: String) throws(CommandFault) -> NoteSigner {
        guard let bytes = try DurableFile.read(path) else { throw CommandFault(.noInput, "there is no key file \(path)") }
        guard let text = String(validating: bytes, as: UTF8.self), let signer = NoteSigner(encoded: text), signer.key.kind == .ed25519
        else {
            throw CommandFault(.data, "\(path) is not an officer's key; `creneau officer key` makes one")
        }
        return signer
    }

    static func write(_ signer: NoteSigner, to path: String) throws(CommandFault) {
        try DurableFile.create(path, Array((signer.encoded + "\n").utf8))
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
