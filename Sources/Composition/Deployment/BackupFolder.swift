import Foundation

/// What stands where in a backup.
package struct BackupFolder {
    let path: String

    package init(path: String) {
        self.path = path
    }

    package var database: String { path + "/creneau.sqlite" }
    package var vaultKeys: String { path + "/vault.keys" }
    package var vaultPin: String { path + "/vault.pub" }
    package var pepper: String { path + "/pepper.key" }

    /// Of the file of one day's keys, after its date.
    package static let dayKeySuffix = ".daykeys"
    /// Of the file of one week's request key, after the week's last date.
    package static let requestKeySuffix = ".requestkey"

    /// Readable by its owner alone, whatever the process's mask says.
    package static func protect(_ file: String) throws(CommandFault) {
        guard chmod(file, 0o600) == 0 else { throw CommandFault(.cannotCreate, "\(file) cannot be protected (errno \(errno))") }
    }
}
