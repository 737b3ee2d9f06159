import Synchronization

/// Gives each number once, to any number of clients.
public final class Counter: Sendable {
    private let next = Mutex(0)

    public init() {}

    public func take() -> Int {
        next.withLock { value in
            defer { value += 1 }
            return value
        }
    }
}

/// The last answer a script saw.
final class Kept: Sendable {
    private let kept = Mutex<LoadResponse?>(nil)

    var response: LoadResponse? { kept.withLock { $0 } }

    func keep(_ response: LoadResponse) { kept.withLock { $0 = response } }
}
