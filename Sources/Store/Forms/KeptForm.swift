public import Database
public import Scheduling

/// What somebody typed, sealed under a key that only their browser holds,
/// until its page is drawn again.
public struct KeptForm: Sendable, Equatable {
    /// 16 bytes: of the browser and the page, so that one form is kept once.
    public var id: [UInt8]
    public var sealed: [UInt8]
    public var expires: Instant

    public init(id: [UInt8], sealed: [UInt8], expires: Instant) {
        self.id = id
        self.sealed = sealed
        self.expires = expires
    }
}

extension WriteTransaction {
    /// Keeps it in the place of what this page of this browser kept before,
    /// and forgets those that are over.
    ///
    /// - Parameter max: how many are kept at all.
    /// - Returns: `false` when there are as many already.
    public func keep(_ form: KeptForm, max: Int64, at now: Instant) throws(StoreError) -> Bool {
        try pruneKeptForms(before: now)
        return try execute(
            .keepForms,
            """
            INSERT INTO kept_form (id, sealed, expires_at) SELECT \(form.id), \(form.sealed), \(form.expires)
            WHERE (SELECT COUNT(*) FROM kept_form WHERE id <> \(form.id)) < \(max)
            ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at
            """) == 1
    }

    public func forgetForm(_ id: [UInt8]) throws(StoreError) {
        try execute(.keepForms, "DELETE FROM kept_form WHERE id = \(id)")
    }

    public func pruneKeptForms(before now: Instant) throws(StoreError) {
        try execute(.pruneForms, "DELETE FROM kept_form WHERE expires_at <= \(now)")
    }
}

extension ReadTransaction {
    /// `nil` once it is over.
    public func keptForm(_ id: [UInt8], at now: Instant) throws(StoreError) -> [UInt8]? {
        try query("SELECT sealed FROM kept_form WHERE id = \(id) AND expires_at > \(now)").first
            .map { row throws(StoreError) in try row.blob(0) }
    }
}
