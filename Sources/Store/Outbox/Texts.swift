public import Database
public import Scheduling

extension ReadTransaction {
    /// Whether that telephone, as a keyed hash, wants no text messages.
    public func isStopped(_ phone: [UInt8]) throws(StoreError) -> Bool {
        try !query("SELECT 1 FROM text_stop WHERE phone = \(phone)").isEmpty
    }

    /// How far a counter has come.
    public func count(of counter: CounterGuard) throws(StoreError) -> Int64 {
        try query("SELECT n FROM counter WHERE key = \(counter.key) AND bucket = \(counter.bucket)")
            .first?.integer(0) ?? 0
    }

    /// Open offers to requests that bear any of these tokens of a telephone
    /// (`field`), where the offer's message went out as a text: what was
    /// written to an address is answered there.
    public func textedOffers(bearing tokens: [[UInt8]], field: Int64, after now: Instant) throws(StoreError) -> [OfferRow] {
        var found: [OfferID: OfferRow] = [:]
        for token in tokens {
            let open: Statement = """
                SELECT \(sql: OfferRow.columns) FROM offer
                WHERE id IN (SELECT r.offer FROM request_index i JOIN standing_request r ON r.id = i.request
                        WHERE i.token = \(token) AND i.field = \(field) AND r.state = \(RequestState.waiting))
                    AND ((state = \(OfferState.open) AND (expires_at > \(now) OR stopped_at > 0)) OR state = \(OfferState.wanted))
                    AND EXISTS (SELECT 1 FROM outbox o WHERE o.subject = offer.request AND o.kind = \(MessageKind.offer)
                        AND o.version = offer.number AND o.channel = 1)
                """
            for row in try query(open) {
                let offer = try OfferRow(row)
                found[offer.offer.id] = offer
            }
        }
        return found.values.sorted { $0.offer.id < $1.offer.id }
    }
}

extension ReadTransaction {
    /// Coming visits of whoever bears one of these tokens, of which a reminder
    /// went out as a text since they stand where they are.
    public func textedVisits(bearing tokens: [[UInt8]], field: Int64, after now: Instant) throws(StoreError) -> [AppointmentRow] {
        var found: [AppointmentID: AppointmentRow] = [:]
        for token in tokens {
            let reminded: Statement = """
                SELECT a.id FROM blind_index b JOIN appointment a ON a.id = b.appointment
                WHERE b.token = \(token) AND b.field = \(field) AND \(.isAny("a.state", of: AppointmentChange.coming))
                    AND a.start_at > \(now)
                    AND EXISTS (SELECT 1 FROM outbox o WHERE o.subject = a.id
                        AND \(.isAny("o.kind", of: [MessageKind.reminder, .earlyReminder]))
                        AND o.version = a.sequence AND o.channel = 1)
                """
            for row in try query(reminded) {
                guard let id = AppointmentID(bytes: try row.blob(0)), let visit = try appointment(id) else { throw .malformedRow }
                found[id] = visit
            }
        }
        return found.values.sorted { $0.appointment.id < $1.appointment.id }
    }
}

extension WriteTransaction {
    /// Notes, before it goes, that a message goes out as a text.
    public func markAsText(_ message: MessageID) throws(StoreError) {
        try execute(.sendMessages, "UPDATE outbox SET channel = 1 WHERE id = \(message) AND channel = 0")
    }

    /// What was handed over never arrived.
    ///
    /// - Returns: `false` for what is not a text that was handed over.
    public func bounce(text message: MessageID, at now: Instant) throws(StoreError) -> Bool {
        let texts = try query("SELECT 1 FROM outbox WHERE id = \(message) AND channel = 1")
        guard !texts.isEmpty else { return false }
        return try bounce(message, why: .bounced, at: now)
    }

    /// - Returns: `false` when it was stopped already.
    public func stopTexts(_ phone: [UInt8], now: Instant) throws(StoreError) -> Bool {
        try execute(
            .receiveTexts,
            "INSERT INTO text_stop (phone, at) VALUES (\(phone), \(now)) ON CONFLICT DO NOTHING") > 0
    }

    /// - Returns: `false` when it was not stopped.
    public func resumeTexts(_ phone: [UInt8]) throws(StoreError) -> Bool {
        try execute(.receiveTexts, "DELETE FROM text_stop WHERE phone = \(phone)") > 0
    }

    /// - Returns: `false` for a message that was seen before.
    public func see(text message: [UInt8], now: Instant) throws(StoreError) -> Bool {
        try execute(
            .receiveTexts,
            "INSERT INTO text_seen (message, at) VALUES (\(message), \(now)) ON CONFLICT DO NOTHING") > 0
    }

    /// Forgets which incoming messages were seen before then.
    public func forgetSeenTexts(before: Instant) throws(StoreError) {
        try execute(.prune, "DELETE FROM text_seen WHERE at < \(before)")
    }
}
