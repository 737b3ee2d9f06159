import Testing

/// A call that makes code untestable, unsafe or unfinished, and how to see
/// it in code.
struct BannedCall: Sendable, CustomTestStringConvertible {
    /// As `allowed.txt` names it.
    let name: String
    /// What no identifier may continue on the left.
    let text: String
    let instead: String

    var testDescription: String { name }

    /// Tests end by it too: see `Command`.
    static let everywhere = [
        BannedCall(name: "Process", text: "Process()", instead: "Subprocess, which does not read past its memory")
    ]

    static let inSources =
        everywhere + [
            BannedCall(name: "Date()", text: "Date()", instead: "the injected clock's Instant"),
            BannedCall(name: "Date.now", text: "Date.now", instead: "the injected clock's Instant"),
            BannedCall(name: "UUID()", text: "UUID()", instead: "an Identifier from the injected generator"),
            BannedCall(name: "try!", text: "try!", instead: "a handled error"),
            BannedCall(name: "print", text: "print(", instead: "a logger, or the command line's own output"),
            BannedCall(name: "fatalError", text: "fatalError(", instead: "an error, or a type that cannot be wrong"),
            BannedCall(name: "@unchecked Sendable", text: "@unchecked Sendable", instead: "a Mutex, an actor or a value"),
            BannedCall(name: "nonisolated(unsafe)", text: "nonisolated(unsafe)", instead: "a Mutex, an actor or a value"),
            BannedCall(name: "Task {", text: "Task {", instead: "a task group or a ServiceLifecycle service"),
            BannedCall(name: "Task {", text: "Task.detached", instead: "a task group or a ServiceLifecycle service"),
        ]

    /// The lines, from 1, of code that `SwiftText` left on which it stands.
    func lines(in code: String) -> [Int] {
        guard code.contains(text) else { return [] }
        let wanted = Array(text.utf8)
        return code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { offset, line in
            let bytes = Array(line.utf8)
            let isThere = bytes.indices.contains { place in
                bytes[place...].starts(with: wanted) && (place == 0 || !Self.continuesName(bytes[place - 1]))
            }
            return isThere ? offset + 1 : nil
        }
    }

    /// Letters, digits, `_`, and the dot of another thing's method.
    private static func continuesName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E: true
        default: byte >= 0x80
        }
    }
}
