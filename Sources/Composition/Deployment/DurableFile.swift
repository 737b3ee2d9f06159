import Foundation

/// Small files of a deployment: written once, whole and durably, readable by
/// their owner alone.
package enum DurableFile {
    /// A file larger than this is none of ours.
    private static let bytesMax = 64 << 20

    /// Makes `path` with mode 0700 when it is missing; its parents with the
    /// mode that the process's mask gives.
    package static func makeFolder(_ path: String) throws(CommandFault) {
        do {
            let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        } catch {
            throw CommandFault(.cannotCreate, "the folder \(path) cannot be made; check its parent's permissions")
        }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw CommandFault(.cannotCreate, "the folder \(path) cannot be made (errno \(errno))")
        }
    }

    /// Writes a file that must not exist yet.
    package static func create(_ path: String, _ bytes: [UInt8]) throws(CommandFault) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CommandFault(
                .cannotCreate,
                errno == EEXIST ? "\(path) exists already; it is never overwritten" : "\(path) cannot be made (errno \(errno))")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(bytes))
            try handle.synchronize()
        } catch {
            unlink(path)
            throw CommandFault(.cannotCreate, "\(path) cannot be written; is the disk full?")
        }
        synchronizeFolder(of: path)
    }

    /// - Returns: `nil` when there is no such file.
    package static func read(_ path: String) throws(CommandFault) -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            let bytes = [UInt8](try handle.read(upToCount: bytesMax + 1) ?? Data())
            guard bytes.count <= bytesMax else { throw CommandFault(.data, "\(path) is too large to be what it should be") }
            return bytes
        } catch let fault as CommandFault {
            throw fault
        } catch {
            throw CommandFault(.noInput, "\(path) cannot be read; check its permissions")
        }
    }

    /// A new name is durable once its folder is.
    private static func synchronizeFolder(of path: String) {
        let descriptor = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
