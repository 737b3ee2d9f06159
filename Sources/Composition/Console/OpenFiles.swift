import Glibc

/// A connection is a file: the usual soft limit of 1,024 would be reached by
/// a crowd that the service can well serve.
package enum OpenFiles {
    /// For the store, the vault's socket, messages on their way, and whatever else opens files.
    private static let kept = 256
    /// The watch is asked by few.
    static let watchConnectionsMax = 256

    /// Raises the soft limit to the hard one; where that is refused, it stays.
    ///
    /// - Returns: the limit that is in force.
    @discardableResult
    static func raiseLimit() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1024 }
        let soft = limit.rlim_cur
        limit.rlim_cur = limit.rlim_max
        let isRaised = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
        return Int(clamping: isRaised ? limit.rlim_max : soft)
    }

    /// Connections that the front, or the desk, may have at once: as many as
    /// are set, and no more than there are files for. Without that, the
    /// connections of one surface leave none for the store.
    static func connections(set: Int, files: Int) -> Int {
        let free = files - kept - watchConnectionsMax
        return max(1, min(set, free / 2))
    }
}
