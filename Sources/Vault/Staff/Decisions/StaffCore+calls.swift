internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension StaffCore {
    mutating func take<Call: DeskCall>(_ call: Call, at now: Instant, _ journal: inout Journal) -> VaultOutcome {
        sweep(at: now)
        do throws(StaffFault) {
            switch try call.step(&self, at: now, &journal) {
            case .hash(let work): return .hash(work)
            case .answer(let value):
                call.note(.success(value), in: &self)
                return .answer(Call.encode(.success(.success(value))))
            }
        } catch {
            if case .refused(let refusal) = error { call.note(.failure(refusal), in: &self) }
            return .answer(Call.encode(error))
        }
    }

    /// - Parameter envelope: of whoever holds the master key, or says so.
    mutating func take(_ envelope: OperatorEnvelope, at now: Instant, _ journal: inout Journal) throws(VaultError) -> [UInt8] {
        let call = try gate.admit(envelope, at: now)
        try write(.operatorNonce, envelope.nonce, at: now)
        return try envelope.wrap(call.answered(by: &self, at: now, &journal), keys: gate.keys)
    }
}
