internal import Credentials
import Files
internal import Glibc
internal import Scheduling
internal import Seals

/// What an operator does to key files while no vault runs on them.
public enum VaultKeys {
    /// Makes a master key: 32 random bytes, mode 0600, durable.
    ///
    /// - Throws: `alreadyExists` rather than ever replacing one.
    public static func createMasterKey(at path: String) throws(VaultStartError) {
        do {
            let file = try OpenFile(path, flags: O_WRONLY | O_CREAT | O_EXCL)
            try file.write(KeyWrap.randomKey().bytes, at: 0)
            try file.sync()
        } catch {
            throw error.code == EEXIST ? .alreadyExists : .files(code: error.code)
        }
    }

    /// Puts the keys and accounts of a key backup in an empty vault directory.
    /// A vault started there keeps its verification key and begins a new
    /// journal; everyone signs in again. Links for signing in once are left
    /// out: which of them was used since, nobody can tell.
    ///
    /// - Parameter backup: what `backUpKeys` gave.
    /// - Throws: `masterKeyWrong` when the backup was made under another key,
    ///   `alreadyExists` when the directory has keys.
    public static func restoreKeys(_ backup: [UInt8], settings: VaultSettings) throws(VaultStartError) {
        let master = try MasterKey(file: settings.masterKeyFile)
        guard let contents = KeyBackup(wrapped: backup, master: master) else { throw .masterKeyWrong }
        let folders = try VaultFolders(settings.directory)
        let folder = folders.keys
        guard !folder.exists(StandingSecrets.fileName) else { throw .alreadyExists }
        try VaultStartError.files { () throws(FileError) in
            let indexes = try folder.folder(IndexKeys.folderName)
            for (month, key) in contents.indexKeys {
                try indexes.write(IndexKeys.wrapped(key, month: month, master: master), as: String(month))
            }
            for var account in contents.accounts {
                account.drop(.signIn)
                try folders.staff.write(AccountBook.wrapped(account, master: master), as: account.id.description)
            }
            // Last: a directory with standing keys is a complete one.
            try folder.write(contents.standing.wrapped(master: master), as: StandingSecrets.fileName)
        }
    }

    /// Puts back the day keys of one date, or the request key of one week,
    /// after `restoreKeys`. What was shredded in this directory stays
    /// shredded, and a date or week that has keys keeps them in use: what it
    /// lacks is put beside them.
    ///
    /// - Parameter backup: what `backUpDayKeys` or `backUpRequestKeys` gave.
    /// - Throws: `alreadyRunning` while a vault holds the directory.
    /// - Returns: whether anything was put back.
    @discardableResult
    public static func restoreDayKeys(_ backup: [UInt8], settings: VaultSettings) throws(VaultStartError) -> Bool {
        let master = try MasterKey(file: settings.masterKeyFile)
        let week = RequestKeyFile(backup: backup, master: master)
        let day = DayKeyFile(backup: backup, master: master)
        guard week != nil || day != nil else { throw .masterKeyWrong }
        let folders = try VaultFolders(settings.directory)
        let lock = try VaultStartError.files { () throws(FileError) in try OpenFile(folders.root.file("lock"), flags: O_RDWR | O_CREAT) }
        guard lock.lock() else { throw .alreadyRunning }
        defer { withExtendedLifetime(lock) {} }
        var requests = try RequestKeys(folder: folders.requests, master: master)
        var days = try DayKeys(folder: folders.days, master: master)
        do throws(VaultError) {
            if let week { return try requests.restore(week) }
            return if let day { try days.restore(day) } else { false }
        } catch {
            throw .keysDamaged
        }
    }
}
