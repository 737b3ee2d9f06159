import Foundation
import Glibc
import Testing

/// Gives a fresh folder, removed afterwards.
@discardableResult
func withTemporaryDirectory<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (String) async throws -> Value
) async throws -> Value {
    var template = Array((NSTemporaryDirectory() + "/creneau-workers-XXXXXX").utf8CString)
    try #require(mkdtemp(&template) != nil)
    let directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    return try await body(directory)
}
