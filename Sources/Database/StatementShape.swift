/// What a statement says without its values: what a connection knows it by.
///
/// The pieces are the literals of the code as they stand there. Two
/// statements of one place in the code have the same ones, which is seen by
/// their addresses: a text is put together, and read through, only where it
/// is prepared.
struct StatementShape: Hashable, Sendable {
    enum Piece: Equatable, Sendable {
        case text(String)
        /// The placeholder of an argument, from 0.
        case argument(Int)
    }

    let pieces: [Piece]

    init(_ pieces: [Piece]) { self.pieces = pieces }

    /// Lengths alone: to read the texts would cost what equality saves.
    func hash(into hasher: inout Hasher) {
        var sum = pieces.count
        for piece in pieces {
            switch piece {
            case .text(let text): sum = sum &* 31 &+ text.utf8.count
            case .argument(let index): sum = sum &* 31 &- index
            }
        }
        hasher.combine(sum)
    }

    /// - Parameter mark: what stands before the number of a placeholder.
    func sql(mark: String) -> String {
        var sql = ""
        for piece in pieces {
            switch piece {
            case .text(let text): sql += text
            case .argument(let index): sql += mark + String(index + 1)
            }
        }
        return sql
    }
}
