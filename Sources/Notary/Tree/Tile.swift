/// A piece of a log as it is published (C2SP tlog-tiles): up to 256 hashes of
/// one level, or up to 256 entries.
public struct Tile: Hashable, Sendable {
    public static let widthMax = 256
    /// What a tile holds eight times over, in bits.
    static let height = 8

    /// What the tile is of.
    public enum Content: Hashable, Sendable {
        /// Hashes; level 0 are those of leaves, each above that of a full tile below.
        case hashes(level: Int)
        case entries
    }

    public let content: Content
    /// Among the tiles of its level, from 0.
    public let index: Int
    /// 1 to 256 hashes or entries; a tile of less than 256 is partial.
    public let width: Int

    public init(_ content: Content, index: Int, width: Int) {
        self.content = content
        self.index = index
        self.width = width
    }

    /// Where it is served, below the log's prefix: `tile/<L>/<N>[.p/<W>]`.
    public var path: String {
        let level =
            switch content {
            case .hashes(let level): "\(level)"
            case .entries: "entries"
            }
        let number = Self.number(index)
        return width == Self.widthMax ? "tile/\(level)/\(number)" : "tile/\(level)/\(number).p/\(width)"
    }

    /// - Returns: `nil` for anything but the one path of a tile.
    public init?(path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0] == "tile" else { return nil }
        let content: Content
        if parts[1] == "entries" {
            content = .entries
        } else {
            guard let level = Decimal.size(parts[1]), level < 64 else { return nil }
            content = .hashes(level: level)
        }
        var width = Self.widthMax
        if parts[parts.count - 2].hasSuffix(".p") {
            guard let partial = Decimal.size(parts[parts.count - 1]), (1..<Self.widthMax).contains(partial) else { return nil }
            width = partial
            parts.removeLast()
            parts[parts.count - 1] = parts[parts.count - 1].dropLast(2)
        }
        guard let index = Self.index(parts[2...]) else { return nil }
        self.init(content, index: index, width: width)
        guard self.path == path else { return nil }
    }

    /// In groups of three digits, all but the last with an `x` before them.
    private static func number(_ index: Int) -> String {
        var rest = index / 1_000
        var text = padded(index % 1_000)
        while rest > 0 {
            text = "x\(padded(rest % 1_000))/\(text)"
            rest /= 1_000
        }
        return text
    }

    private static func padded(_ group: Int) -> String {
        let text = String(group)
        return String(repeating: "0", count: 3 - text.count) + text
    }

    private static func index(_ groups: ArraySlice<Substring>) -> Int? {
        var index = 0
        // Seven groups of three digits are more than `Int` holds.
        guard (1...6).contains(groups.count) else { return nil }
        for (place, group) in groups.enumerated() {
            let digits = place == groups.count - 1 ? group : group.dropFirst()
            guard place == groups.count - 1 || group.first == "x", digits.utf8.count == 3,
                digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(digits)
            else { return nil }
            index = index * 1_000 + value
        }
        return index
    }

    /// Index of the first entry under it.
    public var firstEntry: Int {
        switch content {
        case .entries: index << Self.height
        case .hashes(let level): index << (Self.height * (level + 1))
        }
    }

    /// The tiles of hashes and entries that a log of `size` has and one of
    /// `before` had not; levels from the bottom.
    public static func added(from before: Int, to size: Int) -> [Tile] {
        guard size > before else { return [] }
        var tiles: [Tile] = []
        for level in 0... {
            let count = size >> (height * level)
            let old = before >> (height * level)
            guard count > 0 else { break }
            guard count > old else { continue }
            for index in (old >> height)...((count - 1) >> height) {
                let width = min(widthMax, count - index << height)
                tiles.append(Tile(.hashes(level: level), index: index, width: width))
                if level == 0 { tiles.append(Tile(.entries, index: index, width: width)) }
            }
        }
        return tiles
    }
}
