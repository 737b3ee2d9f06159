package import Glibc

/// What tells whether a file is still the one that was read: whatever writes,
/// cuts, renames or replaces it changes one of these, and nobody can set the
/// time of the last change back.
package struct FileMark: Equatable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    private let length: Int64
    private let changedSeconds: Int
    private let changedNanoseconds: Int

    package init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        length = Int64(status.st_size)
        changedSeconds = status.st_ctim.tv_sec
        changedNanoseconds = status.st_ctim.tv_nsec
    }

    /// Long enough unchanged that a next change is sure to have another time:
    /// the file system's clock goes in steps of some milliseconds.
    package var isSettled: Bool {
        var now = timespec()
        guard clock_gettime(CLOCK_REALTIME, &now) == 0 else { return false }
        return now.tv_sec - changedSeconds >= 2
    }
}
