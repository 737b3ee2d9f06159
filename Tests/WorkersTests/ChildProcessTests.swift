import Foundation
import Glibc
import Subprocess
import SystemPackage
import Testing

@testable import Workers

@Suite struct ChildProcessTests {
    /// Something that lasts until the test says so.
    private final class Gate: Sendable {
        private let passing: AsyncStream<Never>
        private let pass: AsyncStream<Never>.Continuation

        init() { (passing, pass) = AsyncStream.makeStream() }

        func open() { pass.finish() }
        func wait() async { for await _ in passing {} }
    }

    /// Until this is cancelled.
    private static let forever: @Sendable () async -> Void = { try? await Task.sleep(for: .seconds(86_400)) }

    private func shell(_ script: String) -> ChildProcess {
        ChildProcess(executable: "/bin/sh", arguments: ["-c", script], environment: [:])
    }

    private let cat = ChildProcess(executable: "/bin/cat", arguments: [], environment: [:])
    /// Reads no input.
    private let sleeper = ChildProcess(executable: "/bin/sleep", arguments: ["86400"], environment: [:])

    /// To its own end, or the end of its input.
    private func run(_ child: ChildProcess, inputEnd: @escaping @Sendable () async -> Void = {}) async throws -> TerminationStatus {
        try await child.run(inputEnd: inputEnd) { _ in await Self.forever() }
    }

    /// What a child that was started with `environment` has of this process.
    private func inheritance(_ environment: [String: String] = [:]) async throws -> [String: String] {
        var seen: [String: String] = [:]
        try await withTemporaryDirectory { directory in
            // Variables and group are the shell's; signals and descriptors go on to what it runs.
            let script = """
                cat /proc/$$/environ > \(directory)/environment
                cut -d' ' -f5 /proc/$$/stat > \(directory)/group
                echo $$ > \(directory)/id
                ls /proc/self/fd > \(directory)/descriptors
                grep -E '^Sig(Blk|Ign)' /proc/self/status > \(directory)/signals
                """
            let child = ChildProcess(executable: "/bin/sh", arguments: ["-c", script], environment: environment)
            #expect(try await run(child) == .exited(0))
            for name in ["environment", "descriptors", "group", "id", "signals"] {
                seen[name] = try String(contentsOfFile: directory + "/" + name, encoding: .utf8)
            }
        }
        return seen
    }

    @Test func aChildHasNoDescriptorOfThisProcess() async throws {
        // Neither is closed on exec; sockets of libraries are not all either.
        let low = open("/dev/null", O_RDONLY)
        let high = fcntl(low, F_DUPFD, 700)
        try #require(low >= 0 && high >= 700)
        defer { for descriptor in [low, high] { close(descriptor) } }
        let seen = try await inheritance()
        // The last is the folder that `ls` itself reads.
        #expect(seen["descriptors"] == "0\n1\n2\n3\n")
    }

    @Test func aChildHasAGroupOfItsOwn() async throws {
        let seen = try await inheritance()
        #expect(seen["group"] == seen["id"])
        #expect(seen["group"] != "\(getpgrp())\n")
    }

    @Test func aChildHasNoVariableOfThisProcess() async throws {
        setenv("CRENEAU_LEAK", "1", 1)
        defer { unsetenv("CRENEAU_LEAK") }
        #expect(try await inheritance()["environment"] == "")
        #expect(try await inheritance(["KEPT": "yes"])["environment"] == "KEPT=yes\0")
    }

    @Test func aChildIgnoresAndBlocksNoSignal() async throws {
        // As this process does, for one.
        signal(SIGPIPE, SIG_IGN)
        let masks = try await inheritance()["signals"]?.split(whereSeparator: \.isWhitespace).compactMap { UInt64($0, radix: 16) }
        // 32 and 33 are the C library's own: `posix_spawn` has them ignored.
        #expect(masks?.map { $0 & ~(0b11 << 31) } == [0, 0])
    }

    @Test func aChildEndsWhenItsInputDoes() async throws {
        #expect(try await run(cat) == .exited(0))
    }

    @Test func nobodyElseHoldsTheInputOpen() async throws {
        let (first, second) = (Gate(), Gate())
        try await withThrowingTaskGroup(of: Void.self) { group in
            let begun = [Gate(), Gate()]
            for (index, end) in [first, second].enumerated() {
                group.addTask { [cat] in
                    let status = try await cat.run(inputEnd: end.wait) { _ in
                        begun[index].open()
                        await Self.forever()
                    }
                    #expect(status == .exited(0))
                }
                // The second is started while the first one's pipe is open.
                await begun[index].wait()
            }
            first.open()
            try await group.next()
            second.open()
            try await group.waitForAll()
        }
    }

    @Test func aChildThatIsNoLongerWatchedIsEnded() async throws {
        #expect(try await sleeper.run(inputEnd: Self.forever) { _ in } == .signaled(SIGKILL))
    }

    @Test func aChildEndsWithTheTaskThatRunsIt() async throws {
        let begun = Gate()
        let task = Task { [sleeper] in
            try await sleeper.run(inputEnd: Self.forever) { _ in
                begun.open()
                await Self.forever()
            }
        }
        await begun.wait()
        task.cancel()
        #expect(try await task.value == .signaled(SIGKILL))
    }

    @Test func aChildThatStandsStillIsEndedAsWell() async throws {
        let status = try await shell("kill -STOP $$").run(inputEnd: Self.forever) { id in
            // Until it has stopped (`proc(5)`).
            while (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8))?.contains(") T ") != true { await Task.yield() }
        }
        #expect(status == .signaled(SIGKILL))
    }

    @Test func aChildsProcessorTimeIsRead() async throws {
        _ = try await cat.run(inputEnd: Self.forever) { id in #expect(ChildProcess.processorTicks(of: id) != nil) }
        #expect(ChildProcess.processorTicks(of: 0) == nil)
    }

    @Test func aSignalIsTold() async throws {
        #expect(try await run(shell("kill -9 $$")) == .signaled(SIGKILL))
    }

    @Test func aProgramThatIsNotThereIsReported() async throws {
        let error = await #expect(throws: SubprocessError.self) {
            try await run(ChildProcess(executable: "/nowhere/creneau", arguments: [], environment: [:]))
        }
        #expect(error?.underlyingError == Errno(rawValue: ENOENT))
    }
}
