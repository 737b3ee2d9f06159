import Glibc
import Subprocess
import SystemPackage

/// A program that runs as a child of this process, with nothing of this
/// one's but its standard error.
struct ChildProcess: Sendable {
    /// Absolute path of the program.
    var executable: String
    var arguments: [String]
    /// All of it; nothing is inherited.
    var environment: [String: String]

    /// Runs the program to its end.
    ///
    /// Its standard input is a pipe that only this process holds open, and in
    /// which nothing is ever written.
    ///
    /// - Parameters:
    ///   - inputEnd: the program's input ends when this returns.
    ///   - watch: runs beside the program and is given its process id. It is
    ///     cancelled when the program ends; the program is ended at once when
    ///     it returns first, as when this task is cancelled.
    func run(
        inputEnd: @escaping @Sendable () async -> Void, beside watch: @escaping @Sendable (pid_t) async -> Void
    ) async throws -> TerminationStatus {
        let (started, start) = AsyncStream.makeStream(of: pid_t.self)
        return try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
            group.addTask {
                defer { start.finish() }
                return try await run(inputEnd) { start.yield($0) }
            }
            group.addTask {
                for await id in started {
                    await watch(id)
                    break
                }
                return nil
            }
            defer { group.cancelAll() }
            while let ended = try await group.next() {
                if let ended { return ended }
                group.cancelAll()
            }
            throw CancellationError()
        }
    }

    private func run(
        _ inputEnd: @escaping @Sendable () async -> Void, _ started: (pid_t) -> Void
    ) async throws -> TerminationStatus {
        let variables = environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
        var options = PlatformOptions()
        // A group of its own: Ctrl-C reaches this process alone, which
        // finishes what it began before it stops the child.
        options.processGroupID = 0
        return try await Subprocess.run(
            .path(FilePath(executable)), arguments: Arguments(arguments), environment: .custom(Dictionary(uniqueKeysWithValues: variables)),
            platformOptions: options, input: SilentInput(end: inputEnd),
            // What the child prints is for the log, as this process's own is.
            output: .fileDescriptor(.standardError, closeAfterSpawningProcess: false), error: .currentStandardError
        ) { started($0.processIdentifier.value) }.terminationStatus
    }
}

/// A pipe that stays open until `end` returns.
private struct SilentInput: InputProtocol {
    let end: @Sendable () async -> Void

    func write(with _: StandardInputWriter) async { await end() }
}
