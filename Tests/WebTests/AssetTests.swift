import Bytes
import Crypto
import Foundation
import Seals
import Testing

@testable import Serving

/// What the program carries of the site's files is what stands in `Assets/`.
@Suite struct AssetTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Assets").standardized

    private static func text(_ path: String) throws -> String { try String(contentsOf: folder.appending(path: path), encoding: .utf8) }

    /// What a script is made of beside its own file: named by their hash, they cannot import each other.
    private static func parts(of path: String) -> [String] {
        switch path {
        case "officer/officer.js": ["order", "known", "composing", "sending", "rehearsals"].map { "officer/\($0).js" }
        case _ where path.hasPrefix("device/"): ["device/store.js"]
        default: []
        }
    }

    @Test func eachFileOfTheFolderIsServedByItsHash() throws {
        let all = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path).filter { $0.contains(".") }
        let paths = Set(all).subtracting(all.flatMap(Self.parts))
        #expect(!paths.isEmpty && paths.count == Asset.all.count)
        for path in paths {
            let asset = try #require(Asset.all.first { $0.name == path.split(separator: "/").last.map(String.init) }, "\(path)")
            #expect(asset.text == (try (Self.parts(of: path) + [path]).map(Self.text).joined(separator: "\n")), "\(path)")
            #expect(asset.hash == Hex.encode(Array(SHA256.hash(data: Data(asset.text.utf8)).prefix(8))))
        }
    }
}
