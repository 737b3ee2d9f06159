public import Scheduling

#if canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The machine's own clock, in UTC.
public struct SystemClock: WallClock {
    public init() {}

    public func now() -> Instant {
        var time = timespec()
        let outcome = clock_gettime(CLOCK_REALTIME, &time)
        precondition(outcome == 0, "the realtime clock cannot be read")
        return Instant(seconds: Int64(time.tv_sec))
    }
}
