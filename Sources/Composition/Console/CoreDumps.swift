import Glibc

/// A core dump would put keys and what people typed on the disk, in clear and
/// for whoever collects crash reports.
package enum CoreDumps {
    /// For this process and its children. What cannot be lowered was zero.
    package static func forbid() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }
}
