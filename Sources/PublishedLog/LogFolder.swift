public import Bytes
internal import Files
internal import Glibc
public import Notary

/// A log as files (C2SP tlog-tiles): what anybody may read, in the form in
/// which a static host serves it.
///
/// ```
/// checkpoint
/// tile/0/x001/x234/067        tile/0/x001/x234/068.p/5
/// tile/entries/…              as the tiles of level 0
/// ```
///
/// One process writes, any may read. A file is whole or not there; nothing
/// is written into one that is.
public struct LogFolder: Sendable {
    static let checkpointName = "checkpoint"
    /// A tile of 256 of the longest entries.
    static let bytesMax = Tile.widthMax * (EntryBundle.entryMax + 2)

    public let path: String

    public init(_ path: String) { self.path = path }

    /// The checkpoint as it is published; `nil` before the first.
    ///
    /// - Throws: `damaged` when the file is no signed note.
    public func checkpoint() throws(LogFolderError) -> SignedNote? {
        guard let bytes = try bytes(of: Self.checkpointName) else { return nil }
        do {
            return try SignedNote(bytes)
        } catch {
            throw .damaged(Self.checkpointName)
        }
    }

    /// The bytes of a tile; `nil` when it is not there.
    public func bytes(of tile: Tile) throws(LogFolderError) -> [UInt8]? { try bytes(of: tile.path) }

    /// The hashes of a tile, or of a wider one where only that is left.
    func widest(_ tile: Tile) throws(LogFolderError) -> [UInt8]? {
        if let bytes = try bytes(of: tile) { return bytes }
        guard tile.width < Tile.widthMax else { return nil }
        return try bytes(of: Tile(tile.content, index: tile.index, width: Tile.widthMax))
    }

    private func bytes(of name: String) throws(LogFolderError) -> [UInt8]? {
        do throws(FileError) {
            let file = try OpenFile(path + "/" + name, flags: O_RDONLY)
            let length = try file.length()
            guard length <= Self.bytesMax else { throw FileError(code: EFBIG) }
            return try file.read(count: length)
        } catch {
            guard error.code == ENOENT || error.code == ENOTDIR else { throw .unreadable(name, code: error.code) }
            return nil
        }
    }

    /// The entries from `first` up to `end`, as far as tiles of a log of
    /// `size` have them.
    ///
    /// - Throws: `missing` or `damaged` where a tile is not what it should be.
    public func entries(_ range: Range<Int>, of size: Int) throws(LogFolderError) -> [[UInt8]] {
        var entries: [[UInt8]] = []
        var next = range.lowerBound
        while next < range.upperBound {
            let index = next / Tile.widthMax
            let tile = Tile(.entries, index: index, width: min(Tile.widthMax, size - index * Tile.widthMax))
            guard let bytes = try widest(tile) else { throw .missing(tile.path) }
            guard let tiled = EntryBundle.decode(bytes), tiled.count >= tile.width else { throw .damaged(tile.path) }
            let wanted = tiled[(next % Tile.widthMax)..<min(tile.width, range.upperBound - index * Tile.widthMax)]
            entries += wanted
            next += wanted.count
        }
        return entries
    }
}

extension LogFolder: TileSource {
    public func hashes(of tile: Tile) throws(TreeError) -> [Digest32] {
        guard let bytes = try? widest(tile), bytes.count >= tile.width * Digest32.byteCount else { throw .missing(tile) }
        return (0..<tile.width).compactMap { Digest32(Array(bytes[($0 * Digest32.byteCount)..<(($0 + 1) * Digest32.byteCount)])) }
    }
}
