import Foundation

/// The project's own files, found from where this one was compiled.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A file by its path from the root; its text is read when asked for.
    struct File: Sendable, CustomStringConvertible {
        let path: String
        var description: String { path }
        var bytes: Int {
            let values = try? Repository.root.appending(path: path).resourceValues(forKeys: [.fileSizeKey])
            return values?.fileSize ?? 0
        }

        func text() throws -> String {
            try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
        }
    }

    /// What is kept under a folder: hidden folders and what `.gitignore`
    /// names are not.
    static func files(under folder: String = "", ext: String? = nil) throws -> [File] {
        let ignored = try File(path: ".gitignore").text().split(separator: "\n").map {
            $0.trimmingCharacters(in: CharacterSet(charactersIn: "/"))
        }
        let base = root.appending(path: folder, directoryHint: .isDirectory)
        let walk = FileManager.default.enumerator(at: base, includingPropertiesForKeys: [.isRegularFileKey])
        var files: [File] = []
        while let url = walk?.nextObject() as? URL {
            let name = url.lastPathComponent
            if ignored.contains(name) || name == ".git" || name == ".build" {
                walk?.skipDescendants()
                continue
            }
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            guard ext == nil || url.pathExtension == ext else { continue }
            files.append(File(path: String(url.path(percentEncoded: false).dropFirst(root.path(percentEncoded: false).count))))
        }
        return files.sorted { $0.path < $1.path }
    }

    /// Swift we wrote: `Sources` and `Tests`.
    static func swiftFiles() throws -> [File] {
        try files(under: "Sources", ext: "swift") + files(under: "Tests", ext: "swift")
    }

    /// What `SwiftText` leaves of every Swift file, by path; read once.
    static func code() throws -> [(path: String, code: String)] { try codes.get() }

    private static let codes = Result {
        try swiftFiles().map { (path: $0.path, code: SwiftText.code(of: try $0.text())) }
    }

    /// The folders directly under `Sources`: one a module.
    static func modules() throws -> [String] {
        let sources = root.appending(path: "Sources")
        return try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: [.isDirectoryKey])
            .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
            .map(\.lastPathComponent).sorted()
    }
}
