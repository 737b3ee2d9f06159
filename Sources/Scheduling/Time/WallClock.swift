/// Where "now" comes from. Injected everywhere, so that tests and the
/// simulator own time.
public protocol WallClock: Sendable {
    func now() -> Instant
}
