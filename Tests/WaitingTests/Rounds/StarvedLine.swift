import Foundation
import Scheduling
import TestKit

@testable import Waiting

/// One freed place and a line that somebody filled with people who do not
/// exist: they stand first, their codes were given, and they keep silent, say
/// no at whatever moment, or answer too late. Behind them stand real people:
/// of ten three never answer, the others after a median of four minutes
/// (each further minute as likely as the one before), and one in ten of
/// these says no.
struct StarvedLine {
    struct Outcome {
        /// The first real person who would say yes has the place before it starts.
        var isServed = false
        /// Some real person has it.
        var isUsed = false
        var asked = 0
        /// People who said yes and are told that it went to somebody before them.
        var passed = 0
        /// From when it was freed until it was given.
        var givenAfter: Int64?
    }

    private enum Plan { case never, yes(after: Int64), no(after: Int64) }

    static let medianSeconds = 240.0
    private let invented: Int
    private var generator: SeededGenerator
    private var plans: [Plan] = []

    init(invented: Int, seed: UInt64) {
        self.invented = invented
        generator = SeededGenerator(seed: seed)
    }

    private static let freed = Instant(seconds: 1_790_006_400)

    /// - Parameter ahead: seconds from when the place is freed to its visit.
    mutating func run(ahead: Int64) -> Outcome {
        plans = []
        let pace = AskPace(beginning: Self.freed, start: Self.freed + ahead, rule: .standard)
        var round = AskRound(pace: pace)
        var answers: [(at: Instant, person: Int, answer: Ask.Answer)] = []
        var now = Self.freed
        var outcome = Outcome()
        while true {
            let step = round.step(at: now)
            if case .give(let request) = step {
                outcome.isServed = Int(request.low) == firstWhoWouldAnswer && now < pace.start
                outcome.isUsed = true
                outcome.passed = round.asks.count { $0.answer == .yes } - 1
                outcome.givenAfter = now - Self.freed
                return outcome
            }
            guard step != .over else { return outcome }
            if case .ask(let count) = step {
                let until = pace.until(askedAt: now)
                var fresh: [Ask] = []
                for person in outcome.asked..<outcome.asked + count {
                    fresh.append(Ask(key: Self.key(person), until: until))
                    switch plan(of: person, seconds: until - now) {
                    case .never: break
                    case .yes(let seconds): answers.append((now + seconds, person, .yes))
                    case .no(let seconds): answers.append((now + seconds, person, .no))
                    }
                }
                round.add(fresh)
                answers.sort { ($0.at, $0.person) > ($1.at, $1.person) }
                outcome.asked += count
                continue
            }
            guard case .wait(let until) = step else { return outcome }
            if let next = answers.last, next.at <= until {
                answers.removeLast()
                now = max(now, next.at)
                _ = round.answer(Self.key(next.person).request, next.answer, at: now)
            } else {
                now = until
            }
        }
    }

    private static func key(_ person: Int) -> LineKey {
        LineKey(
            isFirst: false, band: 0, since: freed - 30 * 86_400 + Int64(person), request: RequestID(high: 0, low: UInt64(person)), metres: 0
        )
    }

    /// Whoever was not asked has no plan yet: then nobody was reached.
    private var firstWhoWouldAnswer: Int? {
        plans.indices.first { index in
            if index >= invented, case .yes = plans[index] { return true }
            return false
        }
    }

    private mutating func plan(of person: Int, seconds: Int64) -> Plan {
        let plan: Plan
        if person < invented {
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: plan = .no(after: Int64.random(in: 0..<seconds, using: &generator))
            // The worst moment: a second before their time is over.
            case 1: plan = .no(after: seconds - 1)
            case 2: plan = .yes(after: seconds + Int64.random(in: 0..<600, using: &generator))
            default: plan = .never
            }
        } else if Int.random(in: 0..<10, using: &generator) < 3 {
            plan = .never
        } else {
            let share = Double.random(in: Double.ulpOfOne..<1, using: &generator)
            let after = Int64((-log2(share) * Self.medianSeconds).rounded(.up))
            plan = Int.random(in: 0..<10, using: &generator) == 0 ? .no(after: after) : .yes(after: after)
        }
        plans.append(plan)
        return plan
    }
}
