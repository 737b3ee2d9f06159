import GRDB

/// The writer thread's loop.
struct SQLiteWriter {
    let pool: DatabasePool
    let queue: WorkQueue<TransactionJob<SQLiteTransaction>>
    let bell: ChangeBell
    let texts: SQLiteTexts
    let followed: [String]
    let groupMax: Int

    func run() {
        let statements = SQLiteStatements(texts, followed: followed)
        while let jobs = queue.take(max: groupMax) {
            finish(jobs[...], statements)
            if statements.takeNews() { bell.ring() }
        }
        statements.forget()
    }

    /// Commits the jobs and tells their callers. A group that cannot commit
    /// is halved until what failed stands alone.
    private func finish(_ jobs: ArraySlice<TransactionJob<SQLiteTransaction>>, _ statements: SQLiteStatements) {
        let failure = commit(jobs, statements)
        guard let failure, failure.blamesOne, jobs.count > 1 else {
            for job in jobs { job.answer(failure) }
            return
        }
        let middle = jobs.startIndex + jobs.count / 2
        finish(jobs[..<middle], statements)
        finish(jobs[middle...], statements)
    }

    /// One transaction for all; the error that took all of them down, if any.
    private func commit(_ jobs: ArraySlice<TransactionJob<SQLiteTransaction>>, _ statements: SQLiteStatements) -> StoreError? {
        do {
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "BEGIN IMMEDIATE")
                do {
                    for job in jobs {
                        let tx = SQLiteTransaction(database: database, statements: statements, permit: job.permit)
                        // One that is alone needs no other to be kept from what it undoes.
                        if jobs.count > 1 { try run(job, tx) } else if let error = job.attempt(tx) { throw error }
                    }
                    try database.execute(sql: "COMMIT")
                } catch {
                    // A full disk may have rolled everything back already.
                    if database.isInsideTransaction { try database.execute(sql: "ROLLBACK") }
                    throw error
                }
            }
            return nil
        } catch {
            return StoreError(error)
        }
    }

    /// A failed job undoes itself alone; what breaks the transaction breaks the group.
    private func run(_ job: TransactionJob<SQLiteTransaction>, _ tx: SQLiteTransaction) throws {
        try tx.control("SAVEPOINT job")
        if let error = job.attempt(tx) {
            guard tx.database.isInsideTransaction else { throw error }
            try tx.control("ROLLBACK TO job")
        }
        try tx.control("RELEASE job")
    }
}
