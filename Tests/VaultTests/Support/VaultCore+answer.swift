import Seals

@testable import Vault
@testable import VaultCalls

extension VaultCore {
    /// A batch answered at once, as it is sent; passwords hashed in between.
    mutating func answer(_ batch: [any ServedCall]) -> [[UInt8]] {
        var answers: [[UInt8]] = []
        for outcome in take(batch.map { $0.work }) {
            switch outcome {
            case .answer(let answer): answers.append(answer)
            case .hash(let work):
                if case .answer(let answer) = take([.hashed(work.next, work.run())])[0] { answers.append(answer) }
            }
        }
        return answers
    }

    mutating func ask<Call: ServedCall>(_ call: Call) throws(VaultError) -> Call.Answer { try Call.decode(answer([call])[0]) }
}

/// Why there is no answer.
func failure(_ answer: [UInt8]) -> VaultError? { (try? VaultWire.failure(in: answer)) ?? nil }
