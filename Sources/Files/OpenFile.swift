package import Glibc

/// An open file descriptor, closed when nobody holds it any more.
///
/// Plain system calls rather than a file-handle type: each caller here must
/// know when bytes are durable.
package final class OpenFile: Sendable {
    private let descriptor: Int32

    /// - Parameter flags: as `open(2)`; close-on-exec is added.
    package init(_ path: String, flags: Int32, mode: mode_t = 0o600) throws(FileError) {
        descriptor = open(path, flags | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw FileError(code: errno) }
    }

    deinit { close(descriptor) }

    package func status() throws(FileError) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(code: errno) }
        return status
    }

    package func length() throws(FileError) -> Int { Int(try status().st_size) }

    package func read(from offset: Int = 0, count: Int) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress! + done, count - done, off_t(offset + done)) }
            if got < 0 {
                guard errno == EINTR else { throw FileError(code: errno) }
                continue
            }
            guard got > 0 else { break }
            done += got
        }
        return Array(bytes.prefix(done))
    }

    package func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
        var done = 0
        while done < bytes.count {
            let put = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress! + done, bytes.count - done, off_t(offset + done)) }
            if put < 0 {
                guard errno == EINTR else { throw FileError(code: errno) }
                continue
            }
            done += put
        }
    }

    package func sync() throws(FileError) {
        guard fsync(descriptor) == 0 else { throw FileError(code: errno) }
    }

    package func truncate(to length: Int) throws(FileError) {
        guard ftruncate(descriptor, off_t(length)) == 0 else { throw FileError(code: errno) }
    }

    /// Takes the file for this process alone; `false` when another has it.
    package func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// Waits until this process alone has the file.
    package func waitForLock() throws(FileError) {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw FileError(code: errno) }
        }
    }

    /// Writes zeros over the whole content, durably.
    ///
    /// What a disk keeps aside of its own accord is out of reach from here;
    /// what is overwritten is itself wrapped by a key in the same file.
    package func overwrite() throws(FileError) {
        try write([UInt8](repeating: 0, count: length()), at: 0)
        try sync()
    }
}
