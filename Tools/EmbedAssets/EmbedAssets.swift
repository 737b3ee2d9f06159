import Foundation

/// `embed-assets FOLDER FILE`: writes a Swift file in which each file of the
/// folder is a raw string literal: `device/store.js` is
/// `EmbeddedFiles.deviceStoreJS`.
@main
enum EmbedAssets {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data("embed-assets: give a folder and the file to write\n".utf8))
            exit(64)
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        let members = try paths.compactMap { path -> String? in
            let file = folder.appending(path: path)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
            return "    static let \(name(of: path)) = " + literal(try String(contentsOf: file, encoding: .utf8))
        }
        let text = "enum EmbeddedFiles {\n" + members.joined(separator: "\n") + "}\n"
        try Data(text.utf8).write(to: URL(filePath: arguments[2]), options: .atomic)
    }

    /// Words in lower camel case, the ending in capitals: `desk-worker.js` is `deskWorkerJS`.
    private static func name(of path: String) -> String {
        let words = path.split { "/-.".contains($0) }
        return words.enumerated().map { index, word in
            index == words.count - 1 ? word.uppercased() : index == 0 ? word.lowercased() : word.prefix(1).uppercased() + word.dropFirst()
        }.joined()
    }

    /// A raw literal with more marks than the text has anywhere. It ends with one new line, however many the file has.
    private static func literal(_ text: String) -> String {
        var marks = "#"
        while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
        let body = text.replacing(/\n+$/, with: "")
        return "\(marks)\"\"\"\n\(body)\n\n\"\"\"\(marks)\n"
    }
}
