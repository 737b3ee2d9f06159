import Scheduling

/// In which lane, and since when, each request stands.
///
/// Many small tables: one that grows is copied whole, and a single table of
/// a million would keep every question waiting meanwhile.
struct RequestRegister: Sendable {
    struct Whereabouts: Sendable {
        let lane: Int32
        let since: Int64
    }

    private static let tableCount: UInt64 = 1024
    private var tables = [[RequestID: Whereabouts]](repeating: [:], count: Int(tableCount))
    private(set) var count = 0

    /// By bits that are random in an id.
    private static func table(of id: RequestID) -> Int { Int(id.low % tableCount) }

    subscript(id: RequestID) -> Whereabouts? { tables[Self.table(of: id)][id] }

    /// - Returns: what stood there.
    mutating func update(_ id: RequestID, to whereabouts: Whereabouts) -> Whereabouts? {
        let old = tables[Self.table(of: id)].updateValue(whereabouts, forKey: id)
        if old == nil { count += 1 }
        return old
    }

    mutating func remove(_ id: RequestID) -> Whereabouts? {
        let old = tables[Self.table(of: id)].removeValue(forKey: id)
        if old != nil { count -= 1 }
        return old
    }
}
