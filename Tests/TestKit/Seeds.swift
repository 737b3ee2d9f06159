import Foundation

/// Seeds of the random tests: the same few each time, or as many as
/// `CRENEAU_TEST_SEEDS` says, for a longer search.
public enum Seeds {
    public static func standard(_ count: UInt64) -> [UInt64] {
        let wanted = ProcessInfo.processInfo.environment["CRENEAU_TEST_SEEDS"].flatMap(UInt64.init) ?? count
        return Array(1...max(1, wanted))
    }
}
