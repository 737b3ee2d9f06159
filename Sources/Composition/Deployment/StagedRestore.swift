import Database
import Foundation
import Machine
import Seals
import Store
import UseCases
package import Vault
import VaultCalls

/// A restore in two steps: everything is brought and verified in a folder of
/// its own, and only what is whole is moved into place. Whatever is refused
/// leaves nothing behind that would stand in the way of a good one.
package struct StagedRestore {
    let configuration: ServiceConfiguration
    let backup: BackupFolder
    let dayKeys: String?

    package init(configuration: ServiceConfiguration, backup: BackupFolder, dayKeys: String?) {
        self.configuration = configuration
        self.backup = backup
        self.dayKeys = dayKeys
    }

    private var staging: String { configuration.folder.path + "/restoring" }
    private var database: String { staging + "/creneau.sqlite" }

    private var vault: VaultSettings {
        var settings = configuration.vault
        settings.directory = staging + "/vault"
        return settings
    }

    /// - Returns: of how many days the keys were restored.
    package func run() async throws -> Int {
        try refuseToOverwrite()
        try DurableFile.makeFolder(configuration.folder.path)
        // What an interrupted restore left is nobody's.
        try? FileManager.default.removeItem(atPath: staging)
        try DurableFile.makeFolder(staging)
        defer { try? FileManager.default.removeItem(atPath: staging) }
        let files = try await bring()
        let days = try restoreDayKeys()
        try await bringDatabase()
        try DurableFile.makeFolder(configuration.folder.socketFolder)
        try put(files)
        return days
    }

    private func refuseToOverwrite() throws(CommandFault) {
        var mine = [configuration.folder.pepper, configuration.folder.vaultPin, configuration.folder.vault]
        // A log left of another database would be played into the restored one.
        if case .sqlite(let path) = configuration.database { mine += [path, path + "-wal", path + "-shm"] }
        for path in mine where FileManager.default.fileExists(atPath: path) {
            throw CommandFault(.cannotCreate, "\(path) exists; restore into an empty folder (--data-dir), nothing is overwritten")
        }
    }

    /// The vault's keys, which must be those of the pin beside them.
    private func bring() async throws -> (pin: [UInt8], pepper: [UInt8]) {
        guard let keys = try DurableFile.read(backup.vaultKeys), let pin = try DurableFile.read(backup.vaultPin),
            let pepper = try DurableFile.read(backup.pepper)
        else { throw CommandFault(.noInput, "\(backup.path) is not a backup: vault.keys, vault.pub or pepper.key is missing") }
        guard Pepper(bytes: pepper) != nil else { throw damaged("pepper.key") }
        guard let text = String(validating: pin, as: UTF8.self), let pinned = VaultVerificationKey(text.trimmed) else {
            throw damaged("vault.pub")
        }
        try VaultKeys.restoreKeys(keys, settings: vault)
        let opened = try LocalVault(settings: vault, clock: SystemClock())
        let key = try? await opened.client.verificationKey()
        await opened.close()
        guard key == pinned else {
            throw CommandFault(.data, "vault.pub and vault.keys in \(backup.path) are of two vaults; take both from one backup")
        }
        return (pin, pepper)
    }

    private func damaged(_ name: String) -> CommandFault {
        CommandFault(.data, "\(name) in \(backup.path) is damaged; restore from another backup")
    }

    private func restoreDayKeys() throws -> Int {
        guard let dayKeys else { return 0 }
        return try Self.restore(dayKeys: dayKeys, into: vault)
    }

    /// Puts back what a vault's folder lacks of the day keys in another.
    ///
    /// - Returns: of how many dates.
    package static func restore(dayKeys: String, into vault: VaultSettings) throws -> Int {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: dayKeys) else {
            throw CommandFault(.noInput, "\(dayKeys) cannot be read")
        }
        var count = 0
        for name in names.sorted() where name.hasSuffix(BackupFolder.dayKeySuffix) {
            guard let bytes = try DurableFile.read(dayKeys + "/" + name) else { continue }
            if try VaultKeys.restoreDayKeys(bytes, settings: vault) { count += 1 }
        }
        for name in names where name.hasSuffix(BackupFolder.requestKeySuffix) {
            guard let bytes = try DurableFile.read(dayKeys + "/" + name) else { continue }
            try VaultKeys.restoreDayKeys(bytes, settings: vault)
        }
        return count
    }

    private func bringDatabase() async throws {
        switch configuration.database {
        case .sqlite:
            guard FileManager.default.fileExists(atPath: backup.database) else {
                throw CommandFault(
                    .noInput, "\(backup.database) is missing: this backup was made on PostgreSQL; name it in --database-url")
            }
            do {
                try FileManager.default.copyItem(atPath: backup.database, toPath: database)
            } catch {
                throw CommandFault(.cannotCreate, "the database cannot be copied to \(staging); is the disk full?")
            }
            try BackupFolder.protect(database)
            guard await isOurs(DatabaseSettings(location: .sqlite(path: database))) else { throw damaged("creneau.sqlite") }
        case .postgres:
            guard await isOurs(configuration.store) else {
                throw CommandFault(
                    .noInput, "the database in --database-url is not this program's; restore the dump into it first, with pg_restore")
            }
        }
    }

    /// Whether it is a database that this program made, in one piece.
    private func isOurs(_ settings: DatabaseSettings) async -> Bool {
        guard let store = try? await Engines.open(settings) else { return false }
        let isWhole = try? await store.read { tx throws(StoreError) in try tx.isWhole(store.dialect) }
        await store.close()
        return isWhole ?? false
    }

    /// Moves what is whole into place; the pin last, for a folder with it is a complete one.
    private func put(_ files: (pin: [UInt8], pepper: [UInt8])) throws {
        var done: [String] = []
        do {
            if case .sqlite(let path) = configuration.database {
                try FileManager.default.moveItem(atPath: database, toPath: path)
                done.append(path)
            }
            try FileManager.default.moveItem(atPath: vault.directory, toPath: configuration.folder.vault)
            done.append(configuration.folder.vault)
            try DurableFile.create(configuration.folder.pepper, files.pepper)
            done.append(configuration.folder.pepper)
            try DurableFile.create(configuration.folder.vaultPin, files.pin)
        } catch {
            for path in done { try? FileManager.default.removeItem(atPath: path) }
            throw error is CommandFault
                ? error : CommandFault(.cannotCreate, "what was restored cannot be put in place; is the disk full?")
        }
    }
}
