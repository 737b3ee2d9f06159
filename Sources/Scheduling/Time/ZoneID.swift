/// The name of a time zone in the tz database (`America/Toronto`).
///
/// The zone belongs to the clinic; `LegalTime` says which it is likely to be.
public struct ZoneID: Hashable, Sendable, CustomStringConvertible {
    public let name: String

    /// Refuses what could not be a tz name: only letters, digits, `_`, `-`,
    /// `+` and `/`, at most 64 characters, no empty part and no `..`, so that
    /// the name can be used as a path below the tz database.
    public init?(_ name: String) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard name.utf8.count <= 64, !parts.isEmpty,
            parts.allSatisfy({ part in
                !part.isEmpty
                    && part.utf8.allSatisfy { byte in
                        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                            || byte == 0x5F || byte == 0x2D || byte == 0x2B
                    }
            })
        else { return nil }
        self.name = name
    }

    private init(known name: String) { self.name = name }

    public static let toronto = ZoneID(known: "America/Toronto")
    public static let halifax = ZoneID(known: "America/Halifax")
    public static let blancSablon = ZoneID(known: "America/Blanc-Sablon")

    public var description: String { name }
}
