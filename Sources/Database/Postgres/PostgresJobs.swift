import Containment

/// A guarded list on its way to a group commit.
struct PostgresList {
    let permit: Permit
    let statements: [Statement]
    /// What it locks first: lists that share a commit lock in this order.
    let lockKey: [UInt8]
    /// Rows that lists of other slots step too.
    let counters: [[UInt8]]
    let answer: (Result<[StatementResult], StoreError>) -> Void
}

/// What waits for a connection that writes.
enum PostgresWrite {
    case list(PostgresList)
    case body(TransactionJob<PostgresTransaction>, PostgresTransaction.Kind)
}

extension PostgresLine {
    /// How long a server may say nothing before a booking, or what is read,
    /// is refused; a check of a large store takes seconds.
    private static let listSilenceSecondsMax: Int32 = 10
    private static let readSilenceSecondsMax: Int32 = 20

    /// How often what collides with other transactions is tried.
    private static let triesMax = 8

    /// Runs one body in its transaction, and tells its caller.
    func run(_ job: TransactionJob<PostgresTransaction>, _ kind: PostgresTransaction.Kind) -> StoreError? {
        let failure = retrying(Self.triesMax) { () throws(StoreError) in try attempt(job, kind) }
        job.answer(failure)
        return failure
    }

    private func attempt(_ job: TransactionJob<PostgresTransaction>, _ kind: PostgresTransaction.Kind) throws(StoreError) {
        let connection = try usable()
        let patience = connection.silenceSecondsMax
        // A migration may take long, or wait for another process that runs one. A person waits for what is read.
        switch kind {
        case .schema: connection.silenceSecondsMax = nil
        case .read: connection.silenceSecondsMax = Self.readSilenceSecondsMax
        case .write: break
        }
        defer { connection.silenceSecondsMax = patience }
        let tx = PostgresTransaction(connection, kind)
        do throws(StoreError) {
            if let failure = job.attempt(tx) { throw failure }
            try tx.commit()
        } catch {
            tx.rollback()
            throw error
        }
    }

    /// Runs the lists in one transaction sent in one piece, and tells their
    /// callers. A failed group is halved until what failed stands alone.
    func run(_ lists: ArraySlice<PostgresList>, _ fence: Fence?) {
        var results: [StatementResult] = []
        // A group that collides is halved like any that fails; only a list alone tries again.
        let triesMax = lists.count > 1 ? 1 : Self.triesMax
        let failure = retrying(triesMax) { () throws(StoreError) in results = try attempt(lists, fence) }
        guard let failure else {
            var next = results.count - lists.reduce(1) { $0 + $1.statements.count }
            for list in lists {
                list.answer(.success(Array(results[next..<next + list.statements.count])))
                next += list.statements.count
            }
            return
        }
        guard lists.count > 1, failure.blamesOne else {
            for list in lists { list.answer(.failure(failure)) }
            return
        }
        let middle = lists.startIndex + lists.count / 2
        run(lists[..<middle], fence)
        run(lists[middle...], fence)
    }

    private func attempt(_ lists: ArraySlice<PostgresList>, _ fence: Fence?) throws(StoreError) -> [StatementResult] {
        let connection = try usable()
        let patience = connection.silenceSecondsMax
        connection.silenceSecondsMax = Self.listSilenceSecondsMax
        defer { connection.silenceSecondsMax = patience }
        var all = [Statement("BEGIN", [])]
        // Once for all that were given under one epoch.
        if let fence { for epoch in Set(lists.map(\.permit.epoch)) { all.append(fence.statement(epoch)) } }
        if let agreement = Self.agreement(on: lists.flatMap(\.counters)) { all.append(agreement) }
        for list in lists { all += list.statements }
        all.append(Statement("COMMIT", []))
        do throws(StoreError) {
            return try connection.run(all)
        } catch {
            connection.rollback()
            throw error
        }
    }

    /// Two groups that step the same counters in other orders would each wait
    /// for the other. So a group first takes an advisory lock for each of its
    /// counters, in one order; whoever waits there holds no row yet.
    private static func agreement(on counters: [[UInt8]]) -> Statement? {
        guard !counters.isEmpty else { return nil }
        let keys = Set(counters.map { $0.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) } }).sorted()
        return Statement(
            "SELECT COUNT(pg_advisory_xact_lock(key)) FROM unnest(string_to_array($1, ',')::bigint[]) AS key",
            [.text(keys.map(String.init).joined(separator: ","))])
    }

    /// Tries again what collided or met a stale plan. Where only one try is
    /// allowed its error is the answer; after several it counts as busy.
    private func retrying(_ triesMax: Int, _ attempt: () throws(StoreError) -> Void) -> StoreError? {
        for _ in 0..<triesMax {
            do throws(StoreError) {
                try attempt()
                return nil
            } catch {
                guard triesMax > 1, error.isCollision || error.isStalePlan else { return error }
            }
        }
        return .busy
    }
}
