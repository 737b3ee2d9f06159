import Foundation

/// What stands where in a backup.
struct BackupFolder {
    let path: String

    var database: String { path + "/creneau.sqlite" }
    var vaultKeys: String { path + "/vault.keys" }
    var vaultPin: String { path + "/vault.pub" }
    var pepper: String { path + "/pepper.key" }

    /// Of the file of one day's keys, after its date.
    static let dayKeySuffix = ".daykeys"
    /// Of the file of one week's request key, after the week's last date.
    static let requestKeySuffix = ".requestkey"

    /// Readable by its owner alone, whatever the process's mask says.
    static func protect(_ file: String) throws(CommandFault) {
        guard chmod(file, 0o600) == 0 else { throw CommandFault(.cannotCreate, "\(file) cannot be protected (errno \(errno))") }
    }
}
