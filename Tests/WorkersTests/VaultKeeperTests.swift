import Foundation
import Glibc
import Logging
import ServiceLifecycle
import Testing
@testable import Workers

@Suite struct VaultKeeperTests {
    private let shell = "/bin/sh"

    @Test func aChildEndsWhenItsInputDoes() async throws {
        let child = try ChildProcess(executable: "/bin/cat", arguments: [], environment: [:])
        child.endInput()
        #expect(await child.waitForEnd() == .exited(code: 0))
        child.endInput()
        child.kill()
    }

    @Test func aChildInheritsNothing() async throws {
        try await withTemporaryDirectory { directory in
            let leaked = open("/dev/null", O_RDONLY)
            defer { close(leaked) }
            let script = "echo \"$KEPT $(env | grep -c CRENEAU_LEAK) $(ls /proc/self/fd | sort -n | tail -1)\" > \(directory)/seen"
            setenv("CRENEAU_LEAK", "1", 1)
            defer { unsetenv("CRENEAU_LEAK") }
            let child = try ChildProcess(
                executable: shell, arguments: ["-c", script], environment: ["KEPT": "yes", "PATH": "/usr/bin:/bin"]
            )
            #expect(await child.waitForEnd() == .exited(code: 0))
            let seen = try String(contentsOfFile: directory + "/seen", encoding: .utf8).split(whereSeparator: \.isWhitespace)
            #expect(seen.prefix(2) == ["yes", "0"])
            // 0, 1, 2, and the folder that `ls` itself reads.
            #expect(Int(seen[2])! <= 3)
        }
    }

    @Test func aProgramThatIsNotThereIsReported() {
        #expect(throws: ChildProcess.StartFailure(code: ENOENT)) {
            try ChildProcess(executable: "/nowhere/creneau", arguments: [], environment: [:])
        }
    }

    @Test func aSignalIsTold() async throws {
        let child = try ChildProcess(executable: shell, arguments: ["-c", "kill -9 $$"], environment: [:])
        #expect(await child.waitForEnd() == .killed(signal: SIGKILL))
    }

    @Test func theVaultIsStartedAgainAndStoppedAtShutdown() async throws {
        try await withTemporaryDirectory { directory in
            // Dies at once the first two times, then waits for the end of its input.
            let script = """
                echo started >> \(directory)/log
                [ $(wc -l < \(directory)/log) -lt 3 ] && exit 1
                cat
                echo ended >> \(directory)/log
                """
            let keeper = VaultKeeper(
                VaultKeeperSettings(
                    executable: shell, arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"],
                    restartPauseMilliseconds: 1, restartPauseMillisecondsMax: 2
                ),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            let group = ServiceGroup(services: [keeper], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            func lines() -> [String] {
                ((try? String(contentsOfFile: directory + "/log", encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
            }
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                while lines().count < 3 { try await Task.sleep(for: .milliseconds(5)) }
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
            }
            #expect(lines() == ["started", "started", "started", "ended"])
        }
    }

    @Test func pausesGrowToABoundAndShrinkAfterAHealthyLife() {
        var pauses = RestartPauses(
            VaultKeeperSettings(
                executable: "", arguments: [], restartPauseMilliseconds: 100, restartPauseMillisecondsMax: 300, healthySeconds: 30)
        )
        let short = (0..<4).map { _ in pauses.next(after: .seconds(1)) }
        #expect(short == [.milliseconds(100), .milliseconds(200), .milliseconds(300), .milliseconds(300)])
        #expect(pauses.next(after: .seconds(31)) == .milliseconds(100))
    }
}
