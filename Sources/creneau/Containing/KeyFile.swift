import Bytes
import Composition
import Machine
import Notary

/// A secret key that signs notes, in a file that its owner alone can read.
enum KeyFile {
    /// Makes one, and says what others know it by.
    static func make(name: String, _ kind: NoteKey.Kind, at path: String) throws(CommandFault) {
        var random = SecureRandom()
        guard let signer = NoteSigner(name: name, kind: kind, seed: Digest32(using: &random)) else {
            throw CommandFault(.usage, "a name is not empty, and has no spaces and no plus signs")
        }
        try write(signer, to: path)
        Console.say(signer.key.description)
    }

    static func write(_ signer: NoteSigner, to path: String) throws(CommandFault) {
        try DurableFile.create(path, Array((signer.encoded + "\n").utf8))
    }

    /// - Parameter maker: the command that makes such a key.
    static func read(_ path: String, _ kind: NoteKey.Kind, madeBy maker: String) throws(CommandFault) -> NoteSigner {
        guard let bytes = try DurableFile.read(path) else { throw CommandFault(.noInput, "there is no key file \(path)") }
        guard let text = String(validating: bytes, as: UTF8.self), let signer = NoteSigner(encoded: text), signer.key.kind == kind else {
            throw CommandFault(.data, "\(path) is no key of that kind; `\(maker)` makes one")
        }
        return signer
    }
}
