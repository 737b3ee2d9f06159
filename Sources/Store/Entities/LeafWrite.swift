public import Scheduling

/// A log leaf on its way into the store, beside the values it commits to.
public struct LeafWrite: Sendable {
    public var id: LeafID
    /// Canonical JSON, as it will be published.
    public var leaf: String
    /// The committed values and their salts; never published, erased at shredding.
    public var opened: String
    /// The appointment it concerns, whose shredding erases `opened`; empty for none.
    public var record: [UInt8]

    public init(id: LeafID, leaf: String, opened: String, record: [UInt8]) {
        self.id = id
        self.leaf = leaf
        self.opened = opened
        self.record = record
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
                "INSERT INTO leaf_detail (id, opened, record) SELECT $\(next), $\(next + 1), $\(next + 2) WHERE \(condition)",
                arguments + [.blob(id.bytes), .text(opened), .blob(record)]
            ),
        ]
    }
}

extension WriteTransaction {
    /// Writes a leaf inside a transaction that has already decided.
    public func write(_ leaf: LeafWrite) throws(StoreError) {
        try execute("INSERT INTO log_leaf (id, leaf) VALUES ($1, $2)", [.blob(leaf.id.bytes), .text(leaf.leaf)])
        try execute(
            "INSERT INTO leaf_detail (id, opened, record) VALUES ($1, $2, $3)",
            [.blob(leaf.id.bytes), .text(leaf.opened), .blob(leaf.record)])
    }
}
