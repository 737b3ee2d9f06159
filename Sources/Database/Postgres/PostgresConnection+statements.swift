import CLibPQ

/// A prepared statement is known by what it says and its arguments' types: the
/// type of a NULL is left to the server.
struct PostgresText: Hashable {
    let shape: StatementShape
    let types: [Oid]
}

/// What stands for it on the connection.
struct PostgresName {
    let name: String
    /// Whether it names a table that somebody follows.
    let isNews: Bool
}

extension PostgresConnection {
    /// Statements that may stand prepared before all are forgotten.
    private static let preparedMax = 500

    /// Sends the statements in one piece and waits for all their answers.
    /// Without a `BEGIN` among them they are one transaction by themselves.
    ///
    /// - Throws: the first error; what came after it was not run.
    @discardableResult
    func run(_ list: [Statement]) throws(StoreError) -> [StatementResult] {
        var fresh: [PostgresText: PostgresName] = [:]
        var results: [StatementResult] = []
        results.reserveCapacity(list.count)
        var failure: StoreError?
        let answers = try send(list, naming: &fresh)
        for isStatement in answers {
            guard let result = try nextResult() else { throw lost() }
            if let error = result.error {
                failure = failure ?? error
            } else if isStatement, failure == nil {
                // Read to the end even when a row is malformed: the connection stays good.
                do throws(StoreError) {
                    results.append(StatementResult(rows: try result.rows(), changed: result.changed))
                } catch {
                    failure = error
                }
            }
            try endOfAnswer()
        }
        try finish(fresh, failure)
        return results
    }

    /// Ends a transaction that failed. On a lost connection the server does it by itself.
    func rollback() {
        if !isLost { _ = try? run([Statement("ROLLBACK", [])]) }
    }

    /// Hands the rows of one statement over where libpq has them.
    func scan(_ statement: Statement, _ body: (any RowInPlace) throws(StoreError) -> Void) throws(StoreError) {
        var fresh: [PostgresText: PostgresName] = [:]
        var failure: StoreError?
        for _ in try send([statement], naming: &fresh) {
            while let result = try nextResult() {
                failure = failure ?? result.error
                guard failure == nil else { continue }
                do throws(StoreError) {
                    try result.forEachRow(body)
                } catch {
                    failure = error
                }
            }
        }
        try finish(fresh, failure)
    }

    /// Queues the statements, preparing those that are new, and sends them.
    ///
    /// - Returns: for each answer to come, whether it is a statement's own
    ///   (or only says that one was prepared).
    private func send(_ list: [Statement], naming fresh: inout [PostgresText: PostgresName]) throws(StoreError) -> [Bool] {
        var answers: [Bool] = []
        for statement in list {
            let arguments = PostgresArguments(statement.arguments)
            let text = PostgresText(shape: statement.shape, types: arguments.types)
            let name: PostgresName
            if let known = prepared[text] ?? fresh[text] {
                name = known
            } else {
                preparedCount += 1
                let sql = statement.sql
                name = PostgresName(name: "s\(preparedCount)", isNews: followed.contains { sql.contains($0) })
                guard PQsendPrepare(handle, name.name, sql, Int32(text.types.count), text.types) == 1 else { throw lost() }
                fresh[text] = name
                answers.append(false)
            }
            let sent = arguments.withPointers { count, addresses, lengths, formats in
                PQsendQueryPrepared(handle, name.name, count, addresses, lengths, formats, 1)
            }
            guard sent == 1 else { throw lost() }
            if name.isNews { hasNews = true }
            answers.append(true)
        }
        guard PQpipelineSync(handle) == 1 else { throw lost() }
        try flush()
        return answers
    }

    private func endOfAnswer() throws(StoreError) {
        if try nextResult() != nil { throw lost() }
    }

    /// Takes the end of the pipeline, and keeps the new names when all went well.
    private func finish(_ fresh: [PostgresText: PostgresName], _ failure: StoreError?) throws(StoreError) {
        guard let end = try nextResult(), end.status == PGRES_PIPELINE_SYNC else { throw lost() }
        if let failure {
            if failure.isStalePlan { prepared = [:] }
            // Refuses to write, or is going away: another server may be the right one by now.
            if failure == .readOnly || failure == .unavailable { _ = lost() }
            throw failure
        }
        prepared.merge(fresh) { $1 }
    }

    /// Forgets all prepared statements once there are too many. Only outside a transaction.
    func trim() throws(StoreError) {
        guard preparedCount > Self.preparedMax else { return }
        try run([Statement("DEALLOCATE ALL", [])])
        prepared = [:]
        preparedCount = 0
    }
}
