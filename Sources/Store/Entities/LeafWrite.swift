public import Scheduling

/// A log leaf on its way into the store, beside the values it commits to.
public struct LeafWrite: Sendable {
    public var id: LeafID
    /// Canonical JSON, as it will be published.
    public var leaf: String
    /// The committed values and their salts; never published, erased at shredding.
    public var opened: String

    public init(id: LeafID, leaf: String, opened: String) {
        self.id = id
        self.leaf = leaf
        self.opened = opened
    }

    /// Both rows, written only where `condition` holds. The condition uses
    /// `$1…$n` for `arguments`.
    func statements(where condition: String, _ arguments: [Value]) -> [Statement] {
        let next = arguments.count + 1
        return [
            Statement(
                "INSERT INTO log_leaf (id, leaf) SELECT $\(next), $\(next + 1) WHERE \(condition)",
                arguments + [.blob(id.bytes), .text(leaf)]
            ),
            Statement(
                "INSERT INTO leaf_detail (id, opened) SELECT $\(next), $\(next + 1) WHERE \(condition)",
                arguments + [.blob(id.bytes), .text(opened)]
            ),
        ]
    }
}

extension WriteTransaction {
    /// Writes a leaf inside a transaction that has already decided.
    public func write(_ leaf: LeafWrite) throws(StoreError) {
        try execute("INSERT INTO log_leaf (id, leaf) VALUES ($1, $2)", [.blob(leaf.id.bytes), .text(leaf.leaf)])
        try execute("INSERT INTO leaf_detail (id, opened) VALUES ($1, $2)", [.blob(leaf.id.bytes), .text(leaf.opened)])
    }
}
