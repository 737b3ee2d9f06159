internal import Scheduling

/// Allows `perMinuteMax` things a minute, and as many at once.
struct TokenBucket {
    private let perMinuteMax: Int
    /// In sixtieths of a token, so that a second adds `perMinuteMax`.
    private var level: Int
    private var filled: Instant

    init(perMinuteMax: Int, at now: Instant) {
        self.perMinuteMax = perMinuteMax
        level = perMinuteMax * 60
        filled = now
    }

    mutating func take(at now: Instant) -> Bool {
        let seconds = Int(max(0, min(60, now - filled)))
        level = min(perMinuteMax * 60, level + seconds * perMinuteMax)
        filled = now
        guard level >= 60 else { return false }
        level -= 60
        return true
    }
}
