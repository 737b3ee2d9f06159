import Containment

/// Work on its way to a connection's thread: what to do in a transaction, and
/// whom to tell.
final class TransactionJob<Transaction> {
    /// `nil` for what only reads, or changes the schema.
    let permit: Permit?
    /// Runs the work; `nil` when it went well. May run again in another
    /// transaction when the first was rolled back.
    let attempt: (Transaction) -> StoreError?
    /// Tells the caller: what the work made, or the error that undid it.
    let answer: (_ undoing: StoreError?) -> Void

    init<Value>(
        under permit: Permit? = nil, _ body: @escaping (Transaction) throws(StoreError) -> Value,
        _ completion: @escaping (Result<Value, StoreError>) -> Void
    ) {
        self.permit = permit
        var outcome = Result<Value, StoreError>.failure(.unavailable)
        attempt = { tx in
            do throws(StoreError) {
                outcome = .success(try body(tx))
                return nil
            } catch {
                outcome = .failure(error)
                return error
            }
        }
        answer = { undoing in completion(undoing.map(Result.failure) ?? outcome) }
    }
}
