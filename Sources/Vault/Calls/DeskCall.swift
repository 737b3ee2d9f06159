internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// What the desk asks, and accounts and grants decide on.
protocol DeskCall: AloneCall, StaffCall {
    func step(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> StaffStep<Value>

    /// What the log is to say of it.
    func note(_ answer: Answer, in staff: inout StaffCore)
}

extension DeskCall {
    func note(_ answer: Answer, in staff: inout StaffCore) {}

    func decided(by core: inout VaultCore, at now: Instant) -> VaultOutcome { core.take(self, at: now) }
}

/// What is decided at once.
protocol DecidedCall: DeskCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> Value
}

extension DecidedCall {
    func step(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> StaffStep<Value> {
        .answer(try decide(&staff, at: now, &journal))
    }
}

/// What the core says to the desk.
enum StaffStep<Value> {
    case answer(Value)
    /// Not yet: a password has to be hashed first.
    case hash(HashWork)
}

extension StaffCall {
    static func encode(_ fault: StaffFault) -> [UInt8] {
        switch fault {
        case .refused(let refusal): encode(.success(.failure(refusal)))
        case .vault(let error): VaultWire.failure(error)
        }
    }
}
