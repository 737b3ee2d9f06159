import Bytes
import Notary
import TestKit
import Testing

/// All tiles of a tree, in memory.
struct TilesInMemory: TileSource {
    var leaves: [Digest32]

    func hashes(of tile: Tile) throws(TreeError) -> [Digest32] {
        guard case .hashes(let level) = tile.content else { throw .missing(tile) }
        var row = leaves
        for _ in 0..<level { row = (0..<(row.count / Tile.widthMax)).map { Self.root(Array(row[($0 * 256)..<($0 * 256 + 256)])) } }
        let first = tile.index * Tile.widthMax
        guard first < row.count else { throw .missing(tile) }
        return Array(row[first..<min(row.count, first + tile.width)])
    }

    /// As RFC 6962 §2.1 says it.
    static func root(_ leaves: [Digest32]) -> Digest32 {
        guard leaves.count > 1 else { return leaves.first ?? TreeHash.empty }
        var middle = 1
        while middle * 2 < leaves.count { middle *= 2 }
        return TreeHash.node(root(Array(leaves[..<middle])), root(Array(leaves[middle...])))
    }
}

@Suite struct TreeTests {
    /// The tree that implementations of RFC 6962 are tried with
    /// (github.com/google/certificate-transparency, merkletree tests).
    private static let entries = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]
    private static let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    private func leaves(_ count: Int) -> [Digest32] { (0..<count).map { TreeHash.leaf(Array("entry \($0)".utf8)) } }

    @Test func theKnownTreeHasItsKnownRoots() throws {
        var frontier = Frontier()
        #expect(Hex.encode(frontier.root.bytes) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        for (entry, root) in zip(Self.entries, Self.roots) {
            frontier.append(TreeHash.leaf(try #require(Hex.decode(entry))))
            #expect(Hex.encode(frontier.root.bytes) == root)
        }
    }

    @Test func rootsFrontiersAndProofsAgreeForEverySize() throws {
        let all = leaves(70)
        var frontier = Frontier()
        for size in 0...all.count {
            let reader = TreeReader(size: size, source: TilesInMemory(leaves: Array(all[..<size])))
            let root = TilesInMemory.root(Array(all[..<size]))
            #expect(try reader.root(of: size) == root && frontier.root == root)
            #expect(try reader.frontier(of: size) == frontier)
            for index in 0..<size {
                let proof = try reader.inclusionProof(of: index, in: size)
                #expect(TreeProof.includes(all[index], at: index, in: size, root: root, proof: proof))
                #expect(!TreeProof.includes(all[index], at: (index + 1) % 71, in: size, root: root, proof: proof))
                #expect(!TreeProof.includes(all[index], at: index, in: size, root: TreeHash.empty, proof: proof))
            }
            for before in 0...size {
                let proof = try reader.consistencyProof(from: before, to: size)
                let old = TilesInMemory.root(Array(all[..<before]))
                #expect(TreeProof.extends(before, old, to: size, root, proof: proof))
                if before < size {
                    #expect(!TreeProof.extends(before, TreeHash.leaf([1]), to: size, root, proof: proof))
                    #expect(before == 0 || !TreeProof.extends(before, old, to: size, TreeHash.leaf([1]), proof: proof))
                }
            }
            if size < all.count { frontier.append(all[size]) }
        }
    }

    @Test func aProofThatIsLongerShorterOrAlteredDoesNotHold() throws {
        let all = leaves(300)
        let reader = TreeReader(size: 300, source: TilesInMemory(leaves: all))
        let root = try reader.root(of: 300)
        for index in [0, 1, 127, 128, 255, 256, 299] {
            let proof = try reader.inclusionProof(of: index, in: 300)
            #expect(TreeProof.includes(all[index], at: index, in: 300, root: root, proof: proof))
            #expect(!TreeProof.includes(all[index], at: index, in: 300, root: root, proof: proof + [root]))
            #expect(!TreeProof.includes(all[index], at: index, in: 300, root: root, proof: Array(proof.dropLast())))
            for place in proof.indices {
                var altered = proof
                altered[place] = TreeHash.leaf([2])
                #expect(!TreeProof.includes(all[index], at: index, in: 300, root: root, proof: altered))
            }
        }
        for before in [1, 2, 3, 128, 255, 256, 257, 299] {
            let proof = try reader.consistencyProof(from: before, to: 300)
            let old = try reader.root(of: before)
            #expect(!TreeProof.extends(before, old, to: 300, root, proof: proof + [root]))
            for place in proof.indices {
                var altered = proof
                altered[place] = TreeHash.leaf([2])
                #expect(!TreeProof.extends(before, old, to: 300, root, proof: altered))
                #expect(!TreeProof.extends(before, old, to: 300, root, proof: Array(proof[..<place])))
            }
        }
    }

    @Test func aTreeOverManyTilesIsTheSameTree() throws {
        let all = leaves(66_000)
        var frontier = Frontier()
        for leaf in all { frontier.append(leaf) }
        let reader = TreeReader(size: all.count, source: try CachedTiles(TilesInMemory(leaves: all), size: all.count))
        let root = try reader.root(of: all.count)
        #expect(root == frontier.root)
        for index in [0, 255, 256, 65_535, 65_536, 65_999] {
            let proof = try reader.inclusionProof(of: index, in: all.count)
            #expect(TreeProof.includes(all[index], at: index, in: all.count, root: root, proof: proof))
        }
        for before in [1, 256, 65_535, 65_536, 65_537] {
            let proof = try reader.consistencyProof(from: before, to: all.count)
            #expect(TreeProof.extends(before, try reader.root(of: before), to: all.count, root, proof: proof))
        }
        #expect(throws: TreeError.outside) { _ = try reader.inclusionProof(of: all.count, in: all.count) }
        #expect(throws: TreeError.outside) { _ = try reader.root(of: all.count + 1) }
    }

    /// Tiles that are made once.
    private struct CachedTiles: TileSource {
        let tiles: [Tile: [Digest32]]

        init(_ source: TilesInMemory, size: Int) throws {
            var tiles: [Tile: [Digest32]] = [:]
            var row = source.leaves
            var level = 0
            while !row.isEmpty {
                for index in 0...((row.count - 1) / 256) {
                    let hashes = Array(row[(index * 256)..<min(row.count, index * 256 + 256)])
                    tiles[Tile(.hashes(level: level), index: index, width: hashes.count)] = hashes
                }
                row = (0..<(row.count / 256)).map { TilesInMemory.root(Array(row[($0 * 256)..<($0 * 256 + 256)])) }
                level += 1
            }
            self.tiles = tiles
        }

        func hashes(of tile: Tile) throws(TreeError) -> [Digest32] {
            guard let hashes = tiles[tile] else { throw .missing(tile) }
            return hashes
        }
    }
}
