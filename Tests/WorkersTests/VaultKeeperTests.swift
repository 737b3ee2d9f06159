import Foundation
import Logging
import Seals
import ServiceLifecycle
import Testing

@testable import Operations
@testable import Patients
@testable import UseCases
@testable import Workers

@Suite struct VaultKeeperTests {
    private let shell = "/bin/sh"

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

    @Test func aVaultThatStandsStillIsEndedAndStartedAgain() async throws {
        try await withTemporaryDirectory { directory in
            // The first stops itself as SIGSTOP would; the second waits for the end of its input.
            let script = """
                echo started >> \(directory)/log
                [ $(wc -l < \(directory)/log) -lt 2 ] && kill -STOP $$
                cat
                """
            var settings = VaultKeeperSettings(
                executable: shell, arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"], restartPauseMilliseconds: 1)
            settings.lookMilliseconds = 1
            settings.silentLooksMax = 50
            let keeper = VaultKeeper(settings, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }) {
                let lines = ((try? String(contentsOfFile: directory + "/log", encoding: .utf8)) ?? "").split(separator: "\n").count
                return lines == 1 ? nil : VaultPulse(instance: 2, steps: 0, waiting: 0)
            }
            let group = ServiceGroup(services: [keeper], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            func starts() -> Int { ((try? String(contentsOfFile: directory + "/log", encoding: .utf8)) ?? "").split(separator: "\n").count }
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                while starts() < 2 { try await Task.sleep(for: .milliseconds(5)) }
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
            }
            #expect(starts() == 2)
        }
    }

    @Test func aVaultThatDoesNotStopIsEnded() async throws {
        try await withTemporaryDirectory { directory in
            // It reads no input.
            let script = "echo started > \(directory)/log; exec sleep 86400"
            let settings = VaultKeeperSettings(executable: shell, arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"])
            let clock = SteppedClock()
            let keeper = VaultKeeper(settings, clock: clock, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            let group = ServiceGroup(services: [keeper], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                while !FileManager.default.fileExists(atPath: directory + "/log") { try await Task.sleep(for: .milliseconds(5)) }
                await group.triggerGracefulShutdown()
                #expect(await clock.wakeNext() == .seconds(settings.stopSecondsMax))
                try await tasks.waitForAll()
            }
        }
    }

    private var watched: VaultKeeperSettings {
        var settings = VaultKeeperSettings(executable: "", arguments: [])
        (settings.stillLooksMax, settings.silentLooksMax, settings.stalledLooksMax) = (3, 10, 4)
        return settings
    }

    private func pulse(_ steps: UInt64, waiting: Int) -> VaultWatch.Heard {
        .pulse(VaultPulse(instance: 1, steps: steps, waiting: waiting))
    }

    @Test func stillIsNotBusy() {
        var still = VaultWatch(watched)
        _ = still.heard(pulse(1, waiting: 0))
        #expect((0..<4).map { _ in still.heard(.silence(processorTicks: 7)) } == [nil, nil, nil, .still])
        // Whoever uses the processor is busy, for long, but not for ever.
        var busy = VaultWatch(watched)
        _ = busy.heard(pulse(1, waiting: 0))
        #expect((0..<10).map { busy.heard(.silence(processorTicks: UInt64($0))) } == Array(repeating: nil, count: 9) + [.silent])
        // An answer in between ends it.
        var slow = VaultWatch(watched)
        for round in 0..<20 {
            #expect(slow.heard(pulse(UInt64(round), waiting: 3)) == nil)
            #expect((0..<3).allSatisfy { _ in slow.heard(.silence(processorTicks: 7)) == nil })
        }
        // Before its first answer it reads its files.
        var starting = VaultWatch(watched)
        #expect((0..<10).map { _ in starting.heard(.silence(processorTicks: 7)) } == Array(repeating: nil, count: 9) + [.silent])
    }

    @Test func workThatIsNeverDoneIsAHang() {
        var stalled = VaultWatch(watched)
        #expect((0..<5).map { _ in stalled.heard(pulse(9, waiting: 1)) } == [nil, nil, nil, nil, .stalled])
        var idle = VaultWatch(watched)
        #expect((0..<50).allSatisfy { _ in idle.heard(pulse(9, waiting: 0)) == nil })
        var busy = VaultWatch(watched)
        #expect((0..<50).allSatisfy { busy.heard(pulse(UInt64($0 / 4), waiting: 200)) == nil })
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
