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

    /// A script of the folder `device` begins with what they share.
    @Test func eachFileOfTheFolderIsServedByItsHash() throws {
        let shared = "device/store.js"
        let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path).filter { $0.contains(".") && $0 != shared }
        #expect(!paths.isEmpty && paths.count == Asset.all.count)
        for path in paths {
            let asset = try #require(Asset.all.first { $0.name == path.split(separator: "/").last.map(String.init) }, "\(path)")
            #expect(asset.text == (path.hasPrefix("device/") ? try Self.text(shared) + "\n" : "") + (try Self.text(path)), "\(path)")
            #expect(asset.hash == Hex.encode(Array(SHA256.hash(data: Data(asset.text.utf8)).prefix(8))))
        }
    }
}
