import Foundation
import Machine
import Seals
import UseCases
import Vault

/// The files without which a deployment does not run: made once by `init`,
/// never overwritten.
package struct Installation {
    let pepper: Pepper
    /// What the vault signs its keys with, as everybody else knows it.
    let vaultKey: VaultVerificationKey

    private static let pepperBytes = 32

    /// Makes whatever is missing.
    ///
    /// - Returns: what was made, for people to read; empty the second time.
    package static func make(_ configuration: ServiceConfiguration) async throws -> [String] {
        var made: [String] = []
        let folder = configuration.folder
        for path in [folder.path, folder.socketFolder] where !FileManager.default.fileExists(atPath: path) {
            try DurableFile.makeFolder(path)
            made.append("the folder \(path)")
        }
        if !FileManager.default.fileExists(atPath: configuration.masterKeyFile) {
            try VaultKeys.createMasterKey(at: configuration.masterKeyFile)
            made.append("the vault's master key, \(configuration.masterKeyFile): keep a copy in a safe, apart from the backups")
        }
        if !FileManager.default.fileExists(atPath: folder.pepper) {
            var random = SecureRandom()
            try DurableFile.create(folder.pepper, (0..<pepperBytes).map { _ in UInt8.random(in: .min ... .max, using: &random) })
            made.append("the key that counters are hashed with, \(folder.pepper)")
        }
        if !FileManager.default.fileExists(atPath: folder.vaultPin) {
            let key = try await VaultAccess.serviceOrOwn.with(configuration.vault) { try await $0.verificationKey() }
            try pin(key, in: folder)
            made.append("the vault's own keys, and their public half to check them by, \(folder.vaultPin)")
        }
        return made
    }

    /// Writes down the key that the vault is known by from now on.
    static func pin(_ key: VaultVerificationKey, in folder: DataFolder) throws(CommandFault) {
        try DurableFile.create(folder.vaultPin, Array("\(key)\n".utf8))
    }

    /// Reads what `make` made.
    init(_ configuration: ServiceConfiguration) throws(CommandFault) {
        let folder = configuration.folder
        guard let pepperBytes = try DurableFile.read(folder.pepper), let pinBytes = try DurableFile.read(folder.vaultPin) else {
            throw CommandFault(
                .configuration, "\(folder.path) is not set up; run `creneau init` once, or name another folder with --data-dir")
        }
        guard let pepper = Pepper(bytes: pepperBytes) else {
            throw CommandFault(.data, "\(folder.pepper) is damaged; restore it from a backup")
        }
        guard let text = String(validating: pinBytes, as: UTF8.self), let vaultKey = VaultVerificationKey(text.trimmed) else {
            throw CommandFault(.data, "\(folder.vaultPin) is damaged; restore it from a backup")
        }
        self.pepper = pepper
        self.vaultKey = vaultKey
    }
}
