import Dispatch
import Glibc
import Synchronization

/// A process started by this one, with nothing of this one's but its
/// standard error.
final class ChildProcess: Sendable {
    /// Where a child could not be made.
    struct StartFailure: Error, Equatable {
        /// An `errno` value.
        let code: Int32
    }

    /// How a child ended.
    enum End: Equatable, Sendable {
        case exited(code: Int32)
        case killed(signal: Int32)
    }

    let id: pid_t
    /// The writing end of the child's standard input; `nil` once closed.
    private let input: Mutex<Int32?>
    /// Set before the process id can belong to somebody else.
    private let hasEnded = Mutex(false)

    /// Starts the program; returns as soon as it runs.
    ///
    /// - Parameter environment: all of it; nothing is inherited.
    init(executable: String, arguments: [String], environment: [String: String]) throws(StartFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw StartFailure(code: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var id: pid_t = 0
        let failure = Self.spawn(&id, executable, arguments, environment, input: ends[0])
        close(ends[0])
        guard failure == 0 else {
            close(ends[1])
            throw StartFailure(code: failure)
        }
        self.id = id
        input = Mutex(ends[1])
    }

    deinit { endInput() }

    private static func spawn(
        _ id: inout pid_t, _ executable: String, _ arguments: [String], _ environment: [String: String], input: Int32
    ) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        // What the child prints is for the log, as this process's own is.
        posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
        guard let closeFrom = GNUExtensions.closeFrom else { return ENOSYS }
        _ = closeFrom(&actions, STDERR_FILENO + 1)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        // A group of its own: Ctrl-C reaches this process alone, which
        // finishes what it began before it stops the child.
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

        let variables = environment.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }
        return withCStrings([executable] + arguments) { arguments in
            withCStrings(variables) { variables in
                posix_spawn(&id, executable, &actions, &attributes, arguments, variables)
            }
        }
    }

    private static func withCStrings<Value>(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
    ) -> Value {
        var pointers = texts.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
    }

    /// Closes the child's standard input. Does nothing the second time.
    func endInput() {
        input.withLock { input in
            if let open = input { close(open) }
            input = nil
        }
    }

    /// Ends the child at once, unless it has ended.
    func kill() {
        hasEnded.withLock { hasEnded in
            if !hasEnded { Glibc.kill(id, SIGKILL) }
        }
    }

    /// Waits for the child's end; to be called once.
    func waitForEnd() async -> End {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "creneau.child").async { [self] in
                continuation.resume(returning: blockUntilEnd())
            }
        }
    }

    /// Waits without reaping first: until the flag is set the id stays the
    /// child's own, so that `kill` can never reach another process.
    private func blockUntilEnd() -> End {
        var info = siginfo_t()
        while waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        var status: Int32 = 0
        hasEnded.withLock { hasEnded in
            while waitpid(id, &status, 0) < 0, errno == EINTR {}
            hasEnded = true
        }
        let signal = status & 0x7F
        return signal == 0 ? .exited(code: (status >> 8) & 0xFF) : .killed(signal: signal)
    }
}
