internal import Glibc

/// A directory of files that must survive a crash.
package struct Folder: Sendable {
    /// Ends the name of a file that is not in place yet.
    package static let newSuffix = ".new"
    package let path: String
    /// Whether others may read what is made in it.
    private let isPublic: Bool

    /// Makes it when missing: for its owner alone (0700), or for all to read (0755).
    package init(_ path: String, isPublic: Bool = false) throws(FileError) {
        guard mkdir(path, isPublic ? 0o755 : 0o700) == 0 || errno == EEXIST else { throw FileError(code: errno) }
        self.path = path
        self.isPublic = isPublic
    }

    package func file(_ name: String) -> String { path + "/" + name }

    package func folder(_ name: String) throws(FileError) -> Folder { try Folder(file(name), isPublic: isPublic) }

    package func exists(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

    /// Whether both names exist and are names of one file.
    package func isSameFile(_ name: String, _ other: String) throws(FileError) -> Bool {
        guard exists(name), exists(other) else { return false }
        let one = try OpenFile(file(name), flags: O_RDONLY).status()
        let two = try OpenFile(file(other), flags: O_RDONLY).status()
        return one.st_ino == two.st_ino && one.st_dev == two.st_dev
    }

    /// Names in it, sorted, but `.` and `..`.
    package func names() throws(FileError) -> [String] {
        guard let stream = opendir(path) else { throw FileError(code: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    package func read(_ name: String) throws(FileError) -> [UInt8] {
        let file = try OpenFile(file(name), flags: O_RDONLY)
        return try file.read(count: file.length())
    }

    /// Puts a whole file in place, or leaves what was there.
    package func write(_ bytes: [UInt8], as name: String) throws(FileError) {
        let new = name + Self.newSuffix
        do {
            let opened = try OpenFile(file(new), flags: O_WRONLY | O_CREAT | O_TRUNC, mode: isPublic ? 0o644 : 0o600)
            try opened.write(bytes, at: 0)
            try opened.sync()
        }
        try rename(new, to: name)
        try sync()
    }

    package func rename(_ name: String, to other: String) throws(FileError) {
        guard Glibc.rename(file(name), file(other)) == 0 else { throw FileError(code: errno) }
    }

    package func link(_ name: String, as other: String) throws(FileError) {
        guard Glibc.link(file(name), file(other)) == 0 else { throw FileError(code: errno) }
    }

    package func remove(_ name: String) throws(FileError) {
        guard unlink(file(name)) == 0 || errno == ENOENT else { throw FileError(code: errno) }
    }

    /// Overwrites a file, removes it, and makes both durable.
    package func destroy(_ name: String) throws(FileError) {
        do {
            try OpenFile(file(name), flags: O_WRONLY).overwrite()
        }
        try remove(name)
        try sync()
    }

    /// Makes names (created, renamed, removed) durable.
    package func sync() throws(FileError) { try OpenFile(path, flags: O_RDONLY | O_DIRECTORY).sync() }
}
