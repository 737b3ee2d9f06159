public import Database
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

    /// Both rows, written only where `condition` holds.
    func statements(where condition: Statement) -> [Statement] {
        [
            "INSERT INTO log_leaf (id, leaf) SELECT \(id), \(text: leaf) WHERE \(condition)",
            "INSERT INTO leaf_detail (id, opened, record) SELECT \(id), \(text: opened), \(record) WHERE \(condition)",
        ]
    }
}

extension WriteTransaction {
    /// Writes a leaf inside a transaction that has already decided.
    public func write(_ leaf: LeafWrite) throws(StoreError) {
        try execute(.leaf, "INSERT INTO log_leaf (id, leaf) VALUES (\(leaf.id), \(text: leaf.leaf))")
        try execute(
            .leaf,
            "INSERT INTO leaf_detail (id, opened, record) VALUES (\(leaf.id), \(text: leaf.opened), \(leaf.record))")
    }
}
