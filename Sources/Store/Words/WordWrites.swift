public import Database
public import Scheduling

extension ReadTransaction {
    /// Whether that form has left something; `.other` where it said something else.
    public func wordLeft(byForm form: [UInt8], saying said: [UInt8]) throws(StoreError) -> WordOutcome? {
        guard let row = try query("SELECT said FROM left_word WHERE form = \(form)").first else { return nil }
        return try row.blob(0) == said ? .known : .other
    }

    /// Whether as many wait with the clinic as may.
    public func isBoxFull(_ clinic: ClinicID, max: Int) throws(StoreError) -> Bool {
        try !query("SELECT 1 FROM drop_box WHERE clinic = \(clinic) AND waiting >= \(max)").isEmpty
    }
}

extension WriteTransaction {
    /// - Parameter max: of what waits with one clinic; `nil`: any number.
    public func leave(_ word: WordWrite, max: Int?, now: Instant) throws(StoreError) -> WordOutcome {
        if let earlier = try wordLeft(byForm: word.form, saying: word.said) { return earlier }
        let write = Write.leaveWords.at(word.clinic)
        let made = try execute(
            write,
            """
            INSERT INTO left_word (id, clinic, form, said, day, left_at, state)
            VALUES (\(word.id), \(word.clinic), \(word.form), \(word.said), \(word.day.dayNumber), \(now), \(WordState.waiting))
            ON CONFLICT DO NOTHING
            """)
        // Two copies of the form raced; this one lost to its twin.
        guard made > 0 else { return try wordLeft(byForm: word.form, saying: word.said) ?? .other }
        let counted = try change(
            write,
            """
            INSERT INTO drop_box (clinic, waiting) VALUES (\(word.clinic), 1)
            ON CONFLICT (clinic) DO UPDATE SET waiting = drop_box.waiting + 1 WHERE drop_box.waiting < \(max ?? Int.max)
            RETURNING waiting
            """)
        guard !counted.isEmpty else {
            try execute(write, "DELETE FROM left_word WHERE id = \(word.id)")
            return .full
        }
        let seal = SealRow.statement([word.seal], where: "1 = 1")
        try execute(write, seal)
        try signalDesk(of: word.clinic, write, now)
        return .left
    }

    /// Notes what came of a call. Guarded by what the desk was shown: of two
    /// who press at once, the second changes nothing.
    ///
    /// - Returns: `false` when it is not there, or not like that any more.
    public func note(_ step: WordChange, of id: WordID, at clinic: ClinicID, version: Int, now: Instant) throws(StoreError) -> Bool {
        let write = Write.callBack.at(clinic)
        let done = try execute(
            write,
            """
            UPDATE left_word SET version = version + 1, \(step.assignments(at: now))
            WHERE id = \(id) AND clinic = \(clinic) AND version = \(version) AND \(step.condition)
            """)
        guard done > 0 else { return false }
        if step.waitingStep != 0 {
            try execute(write, "UPDATE drop_box SET waiting = waiting + \(step.waitingStep) WHERE clinic = \(clinic)")
        }
        try signalDesk(of: clinic, write, now)
        return true
    }

    /// Erases what was left for dates through `day`, whose keys are gone, and
    /// what was called back before an instant: it has served.
    public func eraseWords(through day: LocalDate, calledBefore: Instant, sealKind: Int64) throws(StoreError) {
        let over: Statement = "day <= \(day.dayNumber) OR (state = \(WordState.called) AND called_at <= \(calledBefore))"
        let rows = try change(.shred, "DELETE FROM left_word WHERE \(over) RETURNING id, clinic, state")
        for row in rows {
            var row = RowReader(row)
            let (id, clinic): (WordID, ClinicID) = (try row.id(), try row.id())
            let state: WordState = try row.choice()
            try execute(.shred, "DELETE FROM seal WHERE record = \(id) AND kind = \(sealKind)")
            if state == .waiting { try execute(.shred, "UPDATE drop_box SET waiting = waiting - 1 WHERE clinic = \(clinic)") }
        }
    }

    /// Desks follow slots: any one of the clinic's of these days makes them
    /// look again.
    private func signalDesk(of clinic: ClinicID, _ write: any WriteKind, _ now: Instant) throws(StoreError) {
        try execute(
            write,
            """
            INSERT INTO slot_change (slot)
            SELECT id FROM slot WHERE practitioner IN (SELECT practitioner FROM schedule WHERE clinic = \(clinic)) AND clinic = \(clinic)
                AND start_at > \(now - 172_800) AND start_at < \(now + 172_800) LIMIT 1
            """)
    }
}

extension WordChange {
    /// Holds of a row of `left_word` for which it is possible.
    fileprivate var condition: Statement {
        condition { term in
            switch term {
            case .tried: "tries > 0"
            }
        }
    }

    fileprivate func assignments(at now: Instant) -> Statement {
        switch self {
        case .callBack: "state = \(outcome()), called_at = \(now)"
        case .reopen: "state = \(outcome()), called_at = 0"
        case .miss: "tries = tries + 1, tried_before = tried_at, tried_at = \(now)"
        case .unmiss: "tries = tries - 1, tried_at = tried_before, tried_before = 0"
        }
    }

    /// What it is to the number that waits.
    fileprivate var waitingStep: Int {
        switch self {
        case .callBack: -1
        case .reopen: 1
        case .miss, .unmiss: 0
        }
    }
}
