package import Containment
public import Database
public import Logging
package import PublishedLog
public import Scheduling
package import Store

/// What is kept: the store, and the leaves of the log that are written with
/// what they tell of.
public struct Record: Sendable {
    public let store: any Engine
    public let generator: @Sendable () -> any RandomNumberGenerator
    public let logger: Logger
    /// The log as it is published; `nil` where this process has no part of it.
    package let publishedLog: LogFolder?

    /// A new id; also for a form that acts once, however often it is sent.
    public func fresh<Entity>(_: Entity.Type = Entity.self, at instant: Instant) -> Identifier<Entity> {
        var generator = generator()
        return Identifier(at: instant, using: &generator)
    }

    /// Reads from one snapshot of the store.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws(StoreError) -> Value
    ) async throws(Refusal) -> Value {
        try await storing { () async throws(StoreError) in try await store.read(body) }
    }

    /// Writes in one transaction; done once it is durable.
    package func write<Value: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (any WriteTransaction) throws(StoreError) -> Value
    ) async throws(Refusal) -> Value {
        try await storing { () async throws(StoreError) in try await store.withTransaction(permit, body) }
    }

    /// Does a guarded list, and says what became of it once that is durable.
    package func perform<Write: GuardedWrite>(_ write: Write, _ permit: Permit) async throws(Refusal) -> Write.Outcome {
        try await storing { () async throws(StoreError) in try await store.perform(write, permit) }
    }

    /// `nil` when a unique value was drawn twice; nothing was written then.
    package func attempt<Value>(_ body: () async throws(StoreError) -> Value) async throws(Refusal) -> Value? {
        try await storing { () async throws(StoreError) in
            do throws(StoreError) {
                return try await body()
            } catch {
                guard error == .constraint(.unique) else { throw error }
                return nil
            }
        }
    }

    package func attempt(_ write: BookingWrite, _ permit: Permit) async throws(Refusal) -> BookingWrite.Outcome? {
        try await attempt { () async throws(StoreError) in try await store.perform(write, permit) }
    }

    package static let drawsMax = 4

    /// Repeats what draws something that must be unique: a reference is six
    /// characters, and two bookings may draw the same one.
    ///
    /// - Parameters:
    ///   - what: for the log.
    ///   - attempt: is given which one it is, from 0; `nil` has it made once more.
    package func drawing<Value>(_ what: String, _ attempt: (_ number: Int) async throws(Refusal) -> Value?) async throws(Refusal) -> Value {
        for number in 0..<Self.drawsMax { if let value = try await attempt(number) { return value } }
        logger.error("unique values were met again and again", metadata: ["by": "\(what)"])
        throw .internalFault
    }

    /// Runs a store call and turns its failure into a refusal. Store errors
    /// carry codes only, never row values, so they may be logged.
    package func storing<T>(_ body: () async throws(StoreError) -> T) async throws(Refusal) -> T {
        do {
            return try await body()
        } catch {
            throw refusal(for: error)
        }
    }

    package func refusal(for error: StoreError) -> Refusal {
        switch error {
        case .overtaken:
            return .levelChanged
        case .busy, .full, .unavailable, .readOnly:
            logger.warning("the store refuses to write or read", metadata: ["error": "\(error)"])
            return .storeUnavailable
        default:
            logger.error("the store failed", metadata: ["error": "\(error)"])
            return .internalFault
        }
    }
}
