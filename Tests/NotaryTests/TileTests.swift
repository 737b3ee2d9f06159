import Bytes
import Notary
import Testing

@Suite struct TileTests {
    @Test func pathsAreThoseOfTheSpecification() {
        // The examples of C2SP tlog-tiles.
        #expect(Tile(.hashes(level: 0), index: 1_234_067, width: 256).path == "tile/0/x001/x234/067")
        #expect(Tile(.entries, index: 5, width: 112).path == "tile/entries/005.p/112")
        #expect(Tile(.hashes(level: 63), index: 1_000, width: 1).path == "tile/63/x001/000.p/1")
    }

    @Test(arguments: [0, 1, 999, 1_000, 1_001, 999_999, 1_000_000, 1_234_067, Int(Int32.max), 999_999_999_999_999_999])
    func aPathReadsBack(_ index: Int) {
        for content in [Tile.Content.entries, .hashes(level: 0), .hashes(level: 5)] {
            for width in [1, 9, 255, 256] {
                let tile = Tile(content, index: index, width: width)
                #expect(Tile(path: tile.path) == tile)
            }
        }
    }

    @Test(arguments: [
        "", "tile", "tile/0", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/00/000", "tile/64/000", "tile/-1/000", "tile/0/x000/001",
        "tile/0/001/001", "tile/0/x1/001", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p", "tile/0/000/",
        "tile/0/../000", "tile/0/000.p/1/1", "tile/data/000", "/tile/0/000", "tile/0/x001/x234/067 ", "tile/0/x1a1/000", "tile/0/٠٠٠",
    ])
    func anythingElseIsNoPath(_ path: String) { #expect(Tile(path: path) == nil) }

    @Test func aTreeOfSeventyThousandHasTheTilesOfTheSpecification() {
        let tiles = Tile.added(from: 0, to: 70_000)
        func count(_ content: Tile.Content) -> (full: Int, partial: [Int]) {
            let of = tiles.filter { $0.content == content }
            return (of.filter { $0.width == 256 }.count, of.map(\.width).filter { $0 < 256 })
        }
        #expect(count(.hashes(level: 0)) == (273, [112]))
        #expect(count(.entries) == (273, [112]))
        #expect(count(.hashes(level: 1)) == (1, [17]))
        #expect(count(.hashes(level: 2)) == (0, [1]))
        #expect(Tile.added(from: 0, to: 256).map(\.path) == ["tile/0/000", "tile/entries/000", "tile/1/000.p/1"])
    }

    @Test func whatATreeAddsStepByStepIsAllItHas() {
        var state: UInt64 = 11
        var size = 0
        var paths: Set<String> = []
        while size < 140_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            let next = size + Int(state >> 33) % 9_000 + 1
            for tile in Tile.added(from: size, to: next) { paths.insert(tile.path) }
            size = next
        }
        for tile in Tile.added(from: 0, to: size) { #expect(paths.contains(tile.path)) }
        #expect(Tile.added(from: size, to: size).isEmpty)
    }

    @Test func entriesAreReadAsTheyWereWritten() throws {
        let entries: [[UInt8]] = [[], [1], Array(repeating: 7, count: 300), Array(repeating: 9, count: EntryBundle.entryMax)]
        let bytes = EntryBundle.encode(entries)
        #expect(EntryBundle.decode(bytes) == entries)
        #expect(EntryBundle.decode([]) == [])
        for cut in [1, 3, 4, 6, 306, bytes.count - 1] {
            #expect(EntryBundle.ranges(in: Array(bytes[..<cut])).count < entries.count)
            // A cut between two entries leaves what is whole.
            #expect((EntryBundle.decode(Array(bytes[..<cut])) == nil) == ![2, 5, 307].contains(cut))
        }
        #expect(EntryBundle.decode([0]) == nil && EntryBundle.decode([0, 2, 1]) == nil)
    }
}
