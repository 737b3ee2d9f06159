public import Scheduling

/// Who a place is to be offered to, and why.
///
/// How many others it would have suited is not here: that must look at
/// everybody, and choosing stops at the first
/// (`WaitingLine.count(for:by:now:atNight:passing:)`).
public struct Chosen: Hashable, Sendable {
    public let request: RequestID
    public let key: LineKey

    public init(request: RequestID, key: LineKey) {
        self.request = request
        self.key = key
    }
}
