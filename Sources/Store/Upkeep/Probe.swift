public import Database
public import Scheduling

extension WriteTransaction {
    /// As large as a booking: on a full disk a few bytes may still find room.
    private static var probeBytes: Int { 8192 }

    /// Writes a row of its own, among the leases, that nobody reads: whoever
    /// wants to know whether the store takes anything finds out.
    public func noteProbe(at now: Instant) throws(StoreError) {
        try execute(
            .probe,
            """
            INSERT INTO lease (name, holder, until_at) VALUES ('probe', \([UInt8](repeating: 0, count: Self.probeBytes)), \(now))
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until_at = excluded.until_at
            """)
    }
}
