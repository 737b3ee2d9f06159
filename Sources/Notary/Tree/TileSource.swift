public import Bytes

/// Where the tiles of hashes of a log come from.
public protocol TileSource {
    /// The hashes of a tile; a source that has a wider one gives that.
    ///
    /// - Throws: `TreeError.missing` when it has none.
    func hashes(of tile: Tile) throws(TreeError) -> [Digest32]
}
