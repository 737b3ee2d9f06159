/// A square of about 2 km that somebody is in: near enough to measure
/// distances from, too coarse to find a home.
///
/// Rows are 0.018° of latitude, 2.0 km. Columns are 0.026° of longitude: 2.0 km
/// at Montréal's latitude, 1.3 km at the 62nd parallel.
public struct PlaceCell: Hashable, Sendable {
    public let row: Int
    public let column: Int

    static let rowMicrodegrees = 18_000
    static let columnMicrodegrees = 26_000

    public init(_ position: GeographicPosition) {
        row = Int(position.latitudeMicrodegrees).floorDivided(by: Self.rowMicrodegrees)
        column = Int(position.longitudeMicrodegrees).floorDivided(by: Self.columnMicrodegrees)
    }

    /// One number, as the store keeps it.
    public var code: Int64 { Int64(row) << 20 | Int64(column + 1 << 19) }

    /// `nil` for what no position is in.
    public init?(code: Int64) {
        row = Int(code >> 20)
        column = Int(code & 0xFFFFF) - 1 << 19
        guard middle != nil else { return nil }
    }

    private var middle: GeographicPosition? {
        GeographicPosition(
            latitudeMicrodegrees: Int64(row * Self.rowMicrodegrees + Self.rowMicrodegrees / 2),
            longitudeMicrodegrees: Int64(column * Self.columnMicrodegrees + Self.columnMicrodegrees / 2))
    }

    /// Where distances are measured from. At the poles, the pole itself.
    public var centre: GeographicPosition {
        middle ?? GeographicPosition(
            latitudeMicrodegrees: row < 0 ? -90_000_000 : 90_000_000,
            longitudeMicrodegrees: 0)!
    }
}

extension Int {
    /// Towards negative infinity, as squares of a map need it.
    fileprivate func floorDivided(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
