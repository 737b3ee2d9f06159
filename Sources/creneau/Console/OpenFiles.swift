import Glibc

/// A connection is a file: the usual soft limit of 1,024 would be reached by
/// a crowd that the service can well serve.
enum OpenFiles {
    /// Raises the soft limit to the hard one; where that is refused, it stays.
    static func raiseLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
