public import Database
import Foundation
import Synchronization

private let databaseCount = Atomic(0)

/// A fresh, empty place for a database and a private folder beside it, gone afterwards.
public func withEmptyDatabase(
    _ kind: EngineKind, _ body: (DatabaseSettings.Location, _ folder: String) async throws -> Void
) async throws {
    let number = databaseCount.add(1, ordering: .relaxed).newValue
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("creneau-test-\(ProcessInfo.processInfo.processIdentifier)-\(number)")
    try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    switch kind {
    case .sqlite:
        try await body(.sqlite(path: folder.appendingPathComponent("store.db").path), folder.path)
    case .postgres:
        let database = try await TestServer.shared.createDatabase()
        do {
            try await body(.postgres(url: database.url), folder.path)
        } catch {
            try? await TestServer.shared.dropDatabase(database.name)
            throw error
        }
        try await TestServer.shared.dropDatabase(database.name)
    }
}
