import Foundation

/// Programs that tests run beside the process under test.
public enum Command {
    public struct Failed: Error {
        public let program: String
        public let status: Int32
    }

    /// Where a program of that name is, on the path or in `folders`.
    public static func find(_ name: String, in folders: [String] = []) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return (folders + path.split(separator: ":").map(String.init)).map { $0 + "/" + name }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A program that ends early must not take the tests with it (SIGPIPE).
    private static let survivesBrokenPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

    /// Runs a program to its end without occupying a thread of the pool.
    ///
    /// - Throws: `Failed` when it ends with another status than 0.
    public static func run(_ program: String, _ arguments: [String], input: String = "") async throws {
        Self.survivesBrokenPipes
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardInput = pipe
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                return continuation.resume(throwing: error)
            }
            // Whoever ends before it has read all says so by its status.
            try? pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try? pipe.fileHandleForWriting.close()
        }
        guard status == 0 else { throw Failed(program: program, status: status) }
    }
}
