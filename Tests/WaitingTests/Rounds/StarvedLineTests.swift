import Scheduling
import Testing

@testable import Waiting

/// Somebody fills the line with people who do not exist. A fresh line for
/// each place: nobody of them sleeps yet.
@Suite struct StarvedLineTests {
    private static let ahead: [Int64] = [60, 90, 180, 300, 24 * 60]

    /// Of places freed an hour ahead or earlier, so many of a hundred go to
    /// the first real person who would answer.
    @Test(arguments: [(invented: 0, share: 0.99), (5, 0.99), (50, 0.95), (500, 0.90)], Self.ahead)
    func theFirstRealPersonIsServedAllTheSame(_ line: (invented: Int, share: Double), minutes: Int64) {
        let seed = UInt64(line.invented) * 10_000 + UInt64(minutes)
        var starved = StarvedLine(invented: line.invented, seed: seed)
        let places = max(50, 400 / max(1, line.invented / 10))
        var served = 0
        var used = 0
        var asked = 0
        var passed = 0
        var after: [Int64] = []
        for _ in 0..<places {
            let outcome = starved.run(ahead: minutes * 60)
            served += outcome.isServed ? 1 : 0
            used += outcome.isUsed ? 1 : 0
            asked += outcome.asked
            passed += outcome.passed
            if let seconds = outcome.givenAfter { after.append(seconds) }
        }
        let all = Double(places)
        let median = after.sorted()[after.count / 2]
        print(
            "seed \(seed): \(line.invented) invented, \(minutes) min ahead: served \(Double(served) / all), used \(Double(used) / all),",
            "\(Double(asked + passed) / all) messages a place (\(Double(passed) / all) of them: somebody before you), given after \(median / 60) min"
        )
        #expect(Double(served) / all >= line.share)
        #expect(used >= served)
    }
}
