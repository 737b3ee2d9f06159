import Foundation
import Subprocess
import SystemPackage

/// Programs that tests run beside the process under test.
///
/// Not by Foundation's `Process`: to start one it copies each directory entry
/// of `/proc/self/fd` whole, past the end of what the kernel wrote. With a
/// thousand open files that ends now and then in memory that is not there.
public enum Command {
    public struct Failed: Error {
        public let program: String
        public let status: String
    }

    /// Where a program of that name is, on the path or in `folders`.
    public static func find(_ name: String, in folders: [String] = []) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return (folders + path.split(separator: ":").map(String.init)).map { $0 + "/" + name }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A program that ends early must not take the tests with it (SIGPIPE).
    static let survivesBrokenPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

    private static let outputBytesMax = 1 << 20

    /// Runs a program to its end without occupying a thread of the pool.
    ///
    /// - Parameter program: a path, or a name on the path.
    /// - Returns: what it printed, up to 1 MiB.
    /// - Throws: `Failed` when it ends with another status than 0.
    @discardableResult
    public static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], input: [UInt8] = []
    ) async throws -> String {
        Self.survivesBrokenPipes
        let result = try await Subprocess.run(
            executable(program), arguments: Arguments(arguments), environment: changed(environment), input: .inputWriter,
            output: .string(limit: outputBytesMax), error: .discarded
        ) { running in
            // Whoever ends before it has read all says so by its status.
            _ = try? await running.standardInputWriter.write(input)
            try await running.standardInputWriter.finish()
        }
        guard result.terminationStatus.isSuccess else { throw Failed(program: program, status: "\(result.terminationStatus)") }
        return result.standardOutput
    }

    /// Runs `body` beside a program that goes on until its input ends.
    ///
    /// - Parameter body: is given the first line that the program prints.
    public static func withRunning<Value: Sendable>(
        _ program: String, _ arguments: [String], isolation: isolated (any Actor)? = #isolation,
        _ body: (_ firstLine: String) async throws -> Value
    ) async throws -> Value {
        Self.survivesBrokenPipes
        let result = try await Subprocess.run(
            executable(program), arguments: Arguments(arguments), input: .inputWriter, output: .sequence, error: .currentStandardError
        ) { running in
            var line: [UInt8] = []
            for try await buffer in running.standardOutput {
                line += buffer.withUnsafeBytes(Array.init)
                if line.contains(UInt8(ascii: "\n")) { break }
            }
            let outcome: Result<Value, any Error>
            do {
                outcome = .success(try await body(String(decoding: line.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)))
            } catch {
                outcome = .failure(error)
            }
            try await running.standardInputWriter.finish()
            return outcome
        }
        return try result.closureResult.get()
    }

    static func executable(_ program: String) -> Executable { program.contains("/") ? .path(FilePath(program)) : .name(program) }

    private static func changed(_ variables: [String: String]) -> Environment {
        .inherit.updating(Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0.key), $0.value) }))
    }
}
