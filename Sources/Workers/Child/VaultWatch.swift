import Seals

/// Tells a vault that hangs from one that is busy, by what is heard of it.
///
/// It decides by its own looks, not by a clock: a machine that slept, or
/// stood still, loses no vault by it.
struct VaultWatch {
    /// What one look found.
    enum Heard {
        case pulse(VaultPulse)
        /// No answer in time; how much of a processor it used so far, if known.
        case silence(processorTicks: UInt64?)
    }

    /// Why it is taken to hang.
    enum Hang: Equatable {
        /// No answer, and no processor used: it stands still.
        case still
        /// No answer for very long, whatever it does.
        case silent
        /// It answers, and what waits in it is never done.
        case stalled
    }

    private let settings: VaultKeeperSettings
    private var last: VaultPulse?
    private var ticks: UInt64?
    private var silences = 0
    private var stillLooks = 0
    private var stalledLooks = 0

    init(_ settings: VaultKeeperSettings) { self.settings = settings }

    mutating func heard(_ heard: Heard) -> Hang? {
        switch heard {
        case .pulse(let pulse):
            (silences, stillLooks, ticks) = (0, 0, nil)
            stalledLooks = pulse.waiting > 0 && pulse.steps == last?.steps ? stalledLooks + 1 : 0
            last = pulse
            return stalledLooks >= settings.stalledLooksMax ? .stalled : nil
        case .silence(let used):
            silences += 1
            stillLooks = used == nil || used != ticks ? 0 : stillLooks + 1
            ticks = used
            if silences >= settings.silentLooksMax { return .silent }
            // Before its first answer it may be waiting for a disk.
            return last != nil && stillLooks >= settings.stillLooksMax ? .still : nil
        }
    }
}
