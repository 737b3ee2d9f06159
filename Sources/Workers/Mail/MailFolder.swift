import Glibc

/// Files in a folder that others write to.
enum MailFolder {
    struct File: Sendable {
        var bytes: [UInt8]
        /// Seconds since 1970.
        var modified: Int64
    }

    /// Names in a folder, in their order, without hidden ones; `nil` when it does not open.
    static func names(in directory: String, limit: Int) -> [String]? {
        guard let folder = opendir(directory) else { return nil }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return Array(names.sorted().prefix(limit))
    }

    /// The beginning of a regular file; `nil` for a link, a folder, a pipe,
    /// or what cannot be read.
    static func read(_ path: String, bytesMax: Int) -> File? {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes = [UInt8](repeating: 0, count: min(bytesMax, max(0, Int(status.st_size))))
        var count = 0
        while count < bytes.count {
            let step = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress! + count, $0.count - count) }
            if step > 0 {
                count += step
            } else if step == 0 || errno != EINTR {
                break
            }
        }
        bytes.removeLast(bytes.count - count)
        return File(bytes: bytes, modified: Int64(status.st_mtim.tv_sec))
    }
}
