package import NIOCore
package import Seals

/// Keeps callers from waiting one after the other for a vault that hangs.
///
/// Tripped by silence, not by slowness: a vault that answers its pulse and
/// gets on with its work is busy, and is waited for. While it is open calls
/// fail at once, and one of them now and then asks first whether it lives.
package struct VaultBreaker {
    package enum Admission: Equatable {
        case pass
        /// Ask for a pulse, and pass if it shows life.
        case probe
        case refuse
    }

    package static let probeEvery = TimeAmount.milliseconds(250)

    package init() {}

    /// What the vault had done when it was found to hang, if it answered.
    private var stalledAt: VaultPulse?
    private var probeFrom: NIODeadline?

    package var isOpen: Bool { probeFrom != nil }

    package mutating func admission(at now: NIODeadline) -> Admission {
        guard let from = probeFrom else { return .pass }
        guard now >= from else { return .refuse }
        // The others do not wait for what this one hears.
        probeFrom = now + Self.probeEvery
        return .probe
    }

    /// - Parameter pulse: the last that was heard, when it does answer.
    package mutating func trip(_ pulse: VaultPulse?, at now: NIODeadline) {
        stalledAt = pulse
        probeFrom = now + Self.probeEvery
    }

    /// - Returns: whether calls pass again.
    package mutating func heard(_ pulse: VaultPulse?, at now: NIODeadline) -> Bool {
        guard let pulse else { return false }
        if let stalled = stalledAt, stalled.instance == pulse.instance, stalled.steps == pulse.steps, pulse.waiting > 0 { return false }
        (stalledAt, probeFrom) = (nil, nil)
        return true
    }
}
