import Seals
import VaultCalls
@testable import Vault

extension VaultCore {
    /// A batch of requests answered at once, passwords hashed in between.
    mutating func answer(_ batch: [VaultRequest]) -> [Result<VaultAnswer, VaultError>] {
        var answers: [Result<VaultAnswer, VaultError>] = []
        for outcome in take(batch.map(VaultWork.request)) {
            switch outcome {
            case .answer(let answer): answers.append(answer)
            case .hash(let work):
                if case .answer(let answer) = take([.hashed(work.next, work.run())])[0] { answers.append(answer) }
            }
        }
        return answers
    }
}
