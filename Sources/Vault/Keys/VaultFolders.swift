import Files

/// Where a vault keeps what it keeps.
///
/// ```
/// lock               taken by the one vault that runs here
/// keys/standing      signing, courier and look-up key, wrapped
/// keys/index/202611  the index key of a month, wrapped
/// keys/day/2026-11-23.keys
/// keys/request/2026-11-29.key
/// staff/0001KQ…      the account of one person, wrapped
/// grants/0001KQ…     a sign-in that has not ended, wrapped; in no backup
/// journal/000000000001.log
/// log/signed         the log's last checkpoint that was signed; in no backup
/// counts             what limits count, each entry wrapped; in no backup
/// orders.root        whose orders are followed, and
/// orders.book        what was seen of them; in no backup
/// ```
struct VaultFolders {
    let root: Folder
    let keys: Folder
    let days: Folder
    let requests: Folder
    let journal: Folder
    let staff: Folder
    let grants: Folder
    let log: Folder

    init(_ directory: String) throws(VaultStartError) {
        do {
            root = try Folder(directory)
            keys = try root.folder("keys")
            days = try keys.folder("day")
            requests = try keys.folder(RequestKeys.folderName)
            journal = try root.folder("journal")
            staff = try root.folder(AccountBook.folderName)
            grants = try root.folder(GrantBook.folderName)
            log = try root.folder(LogSigning.folderName)
        } catch {
            throw .files(code: error.code)
        }
    }
}
