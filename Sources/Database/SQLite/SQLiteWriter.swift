import GRDB

/// The writer thread's loop.
struct SQLiteWriter {
    let pool: DatabasePool
    let queue: WorkQueue<TransactionJob<SQLiteTransaction>>
    let bell: ChangeBell
    let texts: SQLiteTexts
    let groupMax: Int

    func run() {
        while let jobs = queue.take(max: groupMax) {
            finish(jobs[...])
            bell.ring()
        }
    }

    /// Commits the jobs and tells their callers. A group that cannot commit
    /// is halved until what failed stands alone.
    private func finish(_ jobs: ArraySlice<TransactionJob<SQLiteTransaction>>) {
        let failure = commit(jobs)
        guard let failure, failure.blamesOne, jobs.count > 1 else {
            for job in jobs { job.answer(failure) }
            return
        }
        let middle = jobs.startIndex + jobs.count / 2
        finish(jobs[..<middle])
        finish(jobs[middle...])
    }

    /// One transaction for all; the error that took all of them down, if any.
    private func commit(_ jobs: ArraySlice<TransactionJob<SQLiteTransaction>>) -> StoreError? {
        do {
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "BEGIN IMMEDIATE")
                do {
                    for job in jobs { try run(job, SQLiteTransaction(database: database, texts: texts, permit: job.permit)) }
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
