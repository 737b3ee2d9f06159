/// One page of openings: soonest first, then nearest, then by id.
public struct OpeningPage: Sendable, Hashable {
    public var hits: [OpeningHit]
    /// Where the next page begins; `nil` when nothing was behind this one.
    public var next: OpeningCursor?
}
