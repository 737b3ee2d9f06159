import Glibc

/// What the C library has and Swift's view of it leaves out.
enum GNUExtensions {
    typealias CloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32

    /// `posix_spawn_file_actions_addclosefrom_np` (glibc 2.34): closes in the
    /// child every descriptor from the given one on. Sockets are not all
    /// opened close-on-exec, and a child of ours inherits none.
    static let closeFrom: CloseFrom? = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np")
        .map { unsafeBitCast($0, to: CloseFrom.self) }
}
