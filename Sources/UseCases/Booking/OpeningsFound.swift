public import Scheduling

public struct OpeningsFound: Sendable, Equatable {
    public var openings: [Opening]
    public var asOf: Instant
    public var next: String?

    public init(openings: [Opening], asOf: Instant, next: String?) {
        self.openings = openings
        self.asOf = asOf
        self.next = next
    }
}
