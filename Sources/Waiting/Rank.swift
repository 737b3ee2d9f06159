/// Where a request stands among all that wait for a clinic's places.
public struct Rank: Hashable, Sendable {
    /// From 1.
    public let position: Int
    /// All who wait there, this one included.
    public let count: Int
    public let key: LineKey

    public init(position: Int, count: Int, key: LineKey) {
        self.position = position
        self.count = count
        self.key = key
    }
}
