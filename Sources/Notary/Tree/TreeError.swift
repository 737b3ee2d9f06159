/// Why a tree could not be read.
public enum TreeError: Error, Hashable, Sendable {
    /// The tree has not that many leaves.
    case outside
    /// The tile is not there, or too short.
    case missing(Tile)
}
