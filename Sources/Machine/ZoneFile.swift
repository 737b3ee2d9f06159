#if canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file of the tz database on disk.
struct ZoneFile {
    /// What changes when a newer file takes the place of one.
    struct Stamp: Hashable, Sendable {
        var device: UInt64
        var inode: UInt64
        var size: Int64
        var seconds: Int64
        var nanoseconds: Int64
    }

    /// Largest file read; those of the tz database are under 4 KB.
    static let bytesMax = 1 << 18

    let path: String

    /// `nil` when there is no regular file of a sensible size.
    var stamp: Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Self.stamp(status)
    }

    private static func stamp(_ status: stat) -> Stamp? {
        guard status.st_mode & S_IFMT == S_IFREG, (1...Int64(bytesMax)).contains(Int64(status.st_size)) else { return nil }
        return Stamp(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
            seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int64(status.st_mtim.tv_nsec)
        )
    }

    /// The whole file, with the stamp of what was read; `nil` when it cannot
    /// be read or changes meanwhile.
    func contents() -> (bytes: [UInt8], stamp: Stamp)? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, let stamp = Self.stamp(status) else { return nil }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 8192)
        while bytes.count <= Self.bytesMax {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { return nil }
            guard count > 0 else { return bytes.count == Int(stamp.size) ? (bytes, stamp) : nil }
            bytes += chunk[..<count]
        }
        return nil
    }
}
