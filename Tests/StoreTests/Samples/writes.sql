-- Every guarded list, as both engines get it. Written by a test, and compared with it: UPDATE=1.

-- hold, by the public
INSERT INTO counter (key, bucket, n, last) VALUES ($1, $2, 1, $3)
ON CONFLICT (key, bucket) DO UPDATE SET n = counter.n + 1, last = excluded.last WHERE counter.n < $4
RETURNING n;
INSERT INTO counter (key, bucket, n, last) VALUES ($1, $2, 1, $3)
ON CONFLICT (key, bucket) DO UPDATE SET n = counter.n + 1, last = excluded.last WHERE counter.n < $4
RETURNING n;
INSERT INTO idempotency (key, request, at) VALUES ($1, $2, $3)
ON CONFLICT (key) DO UPDATE SET at = excluded.at WHERE idempotency.request = excluded.request
RETURNING at;
UPDATE slot SET state = 1, hold = $1, hold_token = $2, hold_owner = $3,
    hold_until = $4, hold_renewal = NULL, round = NULL, stopped_at = 0
WHERE id = $5 AND clinic = $6 AND audience = 0 AND start_at > $7 AND public_from <= $7 AND NOT EXISTS (SELECT 1 FROM clinic c WHERE c.id = slot.clinic AND c.paused_since IS NOT NULL) AND ((state = 0) OR (state = 1 AND hold_until <= $7 - 30 AND stopped_at = 0)) AND EXISTS (SELECT 1 FROM counter WHERE key = $8 AND bucket = $9 AND last = $1) AND EXISTS (SELECT 1 FROM counter WHERE key = $10 AND bucket = $11 AND last = $1) AND EXISTS (SELECT 1 FROM idempotency WHERE key = $12 AND request = $13);
INSERT INTO hold (id, slot, token, created_at) SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $2 AND hold = $1);
UPDATE slot SET state = 0, public_from = CASE WHEN freed_at = 0 AND public_from > $1 THEN public_from ELSE $1 END,
    freed_at = CASE WHEN freed_at = 0 AND public_from > $1 THEN freed_at ELSE $2 END, hold_until = $2, stopped_at = 0
WHERE id = (SELECT slot FROM hold_owner WHERE owner = $3) AND id <> $4
    AND hold_owner = $3 AND state = 1 AND (hold_until > $2 OR stopped_at > 0) AND EXISTS (SELECT 1 FROM slot WHERE id = $4 AND hold = $5);
INSERT INTO slot_change (slot) SELECT slot FROM hold_owner WHERE owner = $1 AND slot <> $2 AND EXISTS (SELECT 1 FROM slot WHERE id = $2 AND hold = $3);
INSERT INTO hold_owner (owner, slot, hold, held_at) SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $2 AND hold = $3)
ON CONFLICT (owner) DO UPDATE SET slot = excluded.slot, hold = excluded.hold, held_at = excluded.held_at;
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2);
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND hold = $4);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $4 AND hold = $5);
SELECT hold, hold_owner, hold_until, state, CASE WHEN hold_renewal IS NULL THEN 0 ELSE 1 END, stopped_at FROM slot
WHERE id = $1;

-- hold, at the desk
UPDATE slot SET state = 1, hold = $1, hold_token = $2, hold_owner = $3,
    hold_until = $4, hold_renewal = NULL, round = NULL, stopped_at = 0
WHERE id = $5 AND clinic = $6 AND clinic = $6 AND end_at > $7 AND ((state = 0) OR (state = 1 AND hold_until <= $7 AND stopped_at = 0) OR (state = 1 AND stopped_at > 0));
INSERT INTO hold (id, slot, token, created_at) SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $2 AND hold = $1);
UPDATE slot SET state = 0, public_from = CASE WHEN freed_at = 0 AND public_from > $1 THEN public_from ELSE $1 END,
    freed_at = CASE WHEN freed_at = 0 AND public_from > $1 THEN freed_at ELSE $2 END, hold_until = $2, stopped_at = 0
WHERE id = (SELECT slot FROM hold_owner WHERE owner = $3) AND id <> $4
    AND hold_owner = $3 AND state = 1 AND (hold_until > $2 OR stopped_at > 0) AND EXISTS (SELECT 1 FROM slot WHERE id = $4 AND hold = $5);
INSERT INTO slot_change (slot) SELECT slot FROM hold_owner WHERE owner = $1 AND slot <> $2 AND EXISTS (SELECT 1 FROM slot WHERE id = $2 AND hold = $3);
INSERT INTO hold_owner (owner, slot, hold, held_at) SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $2 AND hold = $3)
ON CONFLICT (owner) DO UPDATE SET slot = excluded.slot, hold = excluded.hold, held_at = excluded.held_at;
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2);
INSERT INTO request_change (request) SELECT request FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5) AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2);
UPDATE standing_request SET offer = NULL WHERE id IN (SELECT request FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5)) AND offer IN (SELECT id FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5))
    AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2);
UPDATE offer SET state = 4, answered_at = 0, stopped_at = 0
WHERE id IN (SELECT id FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5)) AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2);
UPDATE offer_round SET state = 2, stopped_at = 0 WHERE id IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2);
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND hold = $4);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $4 AND hold = $5);
SELECT hold, hold_owner, hold_until, state, CASE WHEN hold_renewal IS NULL THEN 0 ELSE 1 END, stopped_at FROM slot
WHERE id = $1;

-- renew a hold
UPDATE slot SET hold_until = $1, hold_renewal = $2, stopped_at = 0
WHERE id = $3 AND clinic = $4 AND hold = $5 AND hold_token = $6 AND hold_renewal IS NULL AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.id = slot.hold AND slot.hold_until <= h.created_at + 120) AND state = 1 AND (hold_until > $7 OR stopped_at > 0);
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2 AND hold_renewal = $3 AND hold_until = $4);
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND hold = $4 AND hold_renewal = $5 AND hold_until = $6);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $4 AND hold = $5 AND hold_renewal = $6 AND hold_until = $7);
SELECT hold_token, hold_until, state, hold_renewal FROM slot WHERE id = $1 AND hold = $2;

-- give a hold back
UPDATE slot SET state = 0, public_from = CASE WHEN freed_at = 0 AND public_from > $1 THEN public_from ELSE $1 END,
    freed_at = CASE WHEN freed_at = 0 AND public_from > $1 THEN freed_at ELSE $2 END, hold_until = $2, hold_renewal = $3,
    stopped_at = 0
WHERE id = $4 AND hold = $5 AND hold_token = $6 AND state = 1 AND (hold_until > $2 OR stopped_at > 0) AND clinic = $7;
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2 AND state = 0 AND hold_renewal = $3);
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND hold = $4 AND state = 0 AND hold_renewal = $1);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $4 AND hold = $5 AND state = 0 AND hold_renewal = $1);

-- give a hold back, at the desk
UPDATE slot SET state = 0, public_from = CASE WHEN freed_at = 0 AND public_from > $1 THEN public_from ELSE $1 END,
    freed_at = CASE WHEN freed_at = 0 AND public_from > $1 THEN freed_at ELSE $2 END, hold_until = $2, hold_renewal = $3,
    stopped_at = 0
WHERE id = $4 AND hold = $5 AND hold_token = $6 AND state = 1 AND (hold_until > $2 OR stopped_at > 0) AND clinic = $7;
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2 AND state = 0 AND hold_renewal = $3);
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND hold = $4 AND state = 0 AND hold_renewal = $1);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $4 AND hold = $5 AND state = 0 AND hold_renewal = $1);

-- book, by the public
UPDATE slot SET state = 2, appointment = $1, stopped_at = 0
WHERE id = $2 AND clinic = $3 AND audience = 0 AND start_at > $4 AND ((state IN (0, 1) AND hold = $5 AND hold_token = $6) OR (state = 0 AND public_from <= $4 AND NOT EXISTS (SELECT 1 FROM clinic c WHERE c.id = slot.clinic AND c.paused_since IS NOT NULL)) OR (state = 1 AND public_from <= $4 AND NOT EXISTS (SELECT 1 FROM clinic c WHERE c.id = slot.clinic AND c.paused_since IS NOT NULL) AND hold_until <= $4 - 30 AND stopped_at = 0)) AND NOT EXISTS (SELECT 1 FROM appointment WHERE hold = $5) AND NOT EXISTS (SELECT 1 FROM counter WHERE (key = $7 AND bucket = $8) AND n >= $9) AND NOT EXISTS (SELECT 1 FROM counter WHERE (key = $10 AND bucket = $11) AND n >= $12);
INSERT INTO appointment (id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence,
    hold, hold_token, request_hash, manage_hash, visit_hash, indexed, flagged, last_change, created_at, updated_at,
    origin, arrived_at)
SELECT $1, $2, $3, $4,
    $5, $6, $7, $8, 1, 0,
    $9, $10, $11, $12, $13, 0, 0, $14, $15, $15,
    $16, $17
WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $1);
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1) UNION ALL SELECT $1, $8, $9, $4, $10, $11 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1) UNION ALL SELECT $1, $12, $13, $4, $14, $15 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, $7 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $8 AND appointment = $4)
ON CONFLICT DO NOTHING;
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $4);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $4 AND appointment = $3);
INSERT INTO booking_origin (appointment, clinic, origin, proof, kept_at)
SELECT $1, $2, $3, $4, 0 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $5 AND appointment = $1);
INSERT INTO counter (key, bucket, n, last)
SELECT c.column1, c.column2, 1, $1 FROM (VALUES ($2, $3), ($4, $5)) AS c
    WHERE EXISTS (SELECT 1 FROM slot WHERE id = $6 AND appointment = $1)
ON CONFLICT (key, bucket) DO UPDATE SET n = counter.n + 1, last = excluded.last;
UPDATE counter SET n = n - $1 WHERE ((key = $2 AND bucket = $3)) AND EXISTS (SELECT 1 FROM slot WHERE id = $4 AND appointment = $5)
    AND EXISTS (SELECT 1 FROM counter c WHERE c.key = $6 AND c.bucket = $7 AND c.n = 1);
SELECT id, hold_token, request_hash FROM appointment WHERE hold = $1;

-- book, at the desk
UPDATE slot SET state = 2, appointment = $1, stopped_at = 0
WHERE id = $2 AND clinic = $3 AND clinic = $3 AND end_at > $4 AND ((state IN (0, 1) AND hold = $5 AND hold_token = $6) OR (state = 0) OR (state = 1 AND hold_until <= $4 AND stopped_at = 0) OR (state = 1 AND stopped_at > 0)) AND NOT EXISTS (SELECT 1 FROM appointment WHERE hold = $5);
INSERT INTO appointment (id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence,
    hold, hold_token, request_hash, manage_hash, visit_hash, indexed, flagged, last_change, created_at, updated_at,
    origin, arrived_at)
SELECT $1, $2, $3, $4,
    $5, $6, $7, $8, 1, 0,
    $9, $10, $11, $12, $13, 0, 0, $14, $15, $15,
    $16, $17
WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $1);
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1) UNION ALL SELECT $1, $8, $9, $4, $10, $11 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1) UNION ALL SELECT $1, $12, $13, $4, $14, $15 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, $7 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $8 AND appointment = $4)
ON CONFLICT DO NOTHING;
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
INSERT INTO request_change (request) SELECT request FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5) AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
UPDATE standing_request SET offer = NULL WHERE id IN (SELECT request FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5)) AND offer IN (SELECT id FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5))
    AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
UPDATE offer SET state = 4, answered_at = 0, stopped_at = 0
WHERE id IN (SELECT id FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5)) AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
UPDATE offer_round SET state = 2, stopped_at = 0 WHERE id IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $4);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $4 AND appointment = $3);
SELECT id, hold_token, request_hash FROM appointment WHERE hold = $1;

-- book, on top of the schedule
INSERT INTO slot (id, schedule, clinic, practitioner, start_at, end_at, modality, audience, kind, exclusive, state,
    public_from, appointment)
SELECT $1, $2, $3, $4, $5, $6, $7,
    $8, $9, 0, 2, $5, $10
WHERE EXISTS (SELECT 1 FROM schedule
        WHERE id = $2 AND clinic = $3 AND practitioner = $4)
    AND NOT EXISTS (SELECT 1 FROM appointment WHERE hold = $11);
INSERT INTO appointment (id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence,
    hold, hold_token, request_hash, manage_hash, visit_hash, indexed, flagged, last_change, created_at, updated_at,
    origin, arrived_at)
SELECT $1, $2, $3, $4,
    $5, $6, $7, $8, 1, 0,
    $9, $10, $11, $12, $13, 0, 0, $14, $15, $15,
    $16, $17
WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $1);
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1) UNION ALL SELECT $1, $8, $9, $4, $10, $11 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1) UNION ALL SELECT $1, $12, $13, $4, $14, $15 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, $7 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $8 AND appointment = $4)
ON CONFLICT DO NOTHING;
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $4);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $4 AND appointment = $3);
SELECT id, hold_token, request_hash FROM appointment WHERE hold = $1;

-- accept an offer
UPDATE slot SET round = $1 WHERE id = $2 AND round = $1 AND state = 1;
UPDATE offer SET state = 5, answered_at = $1 WHERE id = $2 AND state IN (0, 5);
UPDATE slot SET state = 2, appointment = $1, stopped_at = 0
WHERE id = $2 AND clinic = $3 AND EXISTS (SELECT 1 FROM offer_round JOIN offer ON offer.round = offer_round.id
    WHERE offer_round.id = slot.round AND offer.id = $4 AND EXISTS (SELECT 1 FROM offer_round r WHERE r.id = offer.round AND r.state = 0) AND offer.state IN (0, 5)) AND round = $5 AND start_at > $6 AND state = 1 AND NOT EXISTS (SELECT 1 FROM appointment WHERE hold = $5);
INSERT INTO appointment (id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence,
    hold, hold_token, request_hash, manage_hash, visit_hash, indexed, flagged, last_change, created_at, updated_at,
    origin, arrived_at)
SELECT $1, $2, $3, $4,
    $5, $6, $7, $8, 1, 0,
    $9, $10, $11, $12, $13, 0, 0, $14, $15, $15,
    $16, $17
WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $1);
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1) UNION ALL SELECT $1, $8, $9, $4, $10, $11 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1) UNION ALL SELECT $1, $12, $13, $4, $14, $15 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, $7 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $8 AND appointment = $4)
ON CONFLICT DO NOTHING;
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $4);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $4 AND appointment = $3);
UPDATE offer SET state = 1, answered_at = $1
WHERE id = $2 AND EXISTS (SELECT 1 FROM offer_round r WHERE r.id = offer.round AND r.state = 0) AND state IN (0, 5) AND EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $4);
UPDATE offer_round SET state = 1 WHERE id = $1 AND state = 0 AND EXISTS (SELECT 1 FROM slot WHERE id = $2 AND appointment = $3);
UPDATE standing_request SET state = 3, offer = NULL, silence = 0, updated_at = $1
WHERE id = $2 AND state = 1 AND EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $2);
DELETE FROM request_index WHERE request = $1 AND EXISTS (SELECT 1 FROM slot WHERE id = $2 AND appointment = $1);
INSERT INTO request_change (request) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $2 AND appointment = $1);
INSERT INTO request_change (request) SELECT request FROM offer WHERE round = $1 AND id <> $2 AND state IN (0, 5) AND EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $4);
UPDATE standing_request SET offer = NULL,
    silence = CASE WHEN offer IN (SELECT id FROM offer WHERE round = $1
        AND state = 5) THEN 0 ELSE silence END
WHERE id IN (SELECT request FROM offer WHERE round = $1 AND id <> $2 AND state IN (0, 5)) AND offer IN (SELECT id FROM offer WHERE round = $1 AND id <> $2 AND state IN (0, 5)) AND EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $4);
UPDATE offer SET state = 6, answered_at = CASE state WHEN 5 THEN 0 ELSE $1 END
WHERE id IN (SELECT id FROM offer WHERE round = $2 AND id <> $3 AND state IN (0, 5)) AND EXISTS (SELECT 1 FROM slot WHERE id = $4 AND appointment = $5);
SELECT id, hold_token, request_hash FROM appointment WHERE hold = $1;

-- accept an offer, and give up a later visit
UPDATE slot SET round = $1 WHERE id = $2 AND round = $1 AND state = 1;
UPDATE offer SET state = 5, answered_at = $1 WHERE id = $2 AND state IN (0, 5);
UPDATE slot SET state = 2, appointment = $1, stopped_at = 0
WHERE id = $2 AND clinic = $3 AND EXISTS (SELECT 1 FROM offer_round JOIN offer ON offer.round = offer_round.id
    WHERE offer_round.id = slot.round AND offer.id = $4 AND EXISTS (SELECT 1 FROM offer_round r WHERE r.id = offer.round AND r.state = 0) AND offer.state IN (0, 5)) AND EXISTS (SELECT 1 FROM appointment WHERE id = $5 AND sequence = $6 AND start_at > $7 AND state IN (0, 1)) AND round = $8 AND start_at > $7 AND state = 1 AND NOT EXISTS (SELECT 1 FROM appointment WHERE hold = $8);
INSERT INTO appointment (id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence,
    hold, hold_token, request_hash, manage_hash, visit_hash, indexed, flagged, last_change, created_at, updated_at,
    origin, arrived_at)
SELECT $1, $2, $3, $4,
    $5, $6, $7, $8, 1, 0,
    $9, $10, $11, $12, $13, 0, 0, $14, $15, $15,
    $16, $17
WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $1);
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1) UNION ALL SELECT $1, $8, $9, $4, $10, $11 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1) UNION ALL SELECT $1, $12, $13, $4, $14, $15 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, $7 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $8 AND appointment = $4)
ON CONFLICT DO NOTHING;
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $7 AND appointment = $1)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $4);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $4 AND appointment = $3);
UPDATE offer SET state = 1, answered_at = $1
WHERE id = $2 AND EXISTS (SELECT 1 FROM offer_round r WHERE r.id = offer.round AND r.state = 0) AND state IN (0, 5) AND EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $4);
UPDATE offer_round SET state = 1 WHERE id = $1 AND state = 0 AND EXISTS (SELECT 1 FROM slot WHERE id = $2 AND appointment = $3);
UPDATE standing_request SET state = 3, offer = NULL, silence = 0, updated_at = $1
WHERE id = $2 AND state = 1 AND EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $2);
DELETE FROM request_index WHERE request = $1 AND EXISTS (SELECT 1 FROM slot WHERE id = $2 AND appointment = $1);
INSERT INTO request_change (request) SELECT $1 WHERE EXISTS (SELECT 1 FROM slot WHERE id = $2 AND appointment = $1);
INSERT INTO request_change (request) SELECT request FROM offer WHERE round = $1 AND id <> $2 AND state IN (0, 5) AND EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $4);
UPDATE standing_request SET offer = NULL,
    silence = CASE WHEN offer IN (SELECT id FROM offer WHERE round = $1
        AND state = 5) THEN 0 ELSE silence END
WHERE id IN (SELECT request FROM offer WHERE round = $1 AND id <> $2 AND state IN (0, 5)) AND offer IN (SELECT id FROM offer WHERE round = $1 AND id <> $2 AND state IN (0, 5)) AND EXISTS (SELECT 1 FROM slot WHERE id = $3 AND appointment = $4);
UPDATE offer SET state = 6, answered_at = CASE state WHEN 5 THEN 0 ELSE $1 END
WHERE id IN (SELECT id FROM offer WHERE round = $2 AND id <> $3 AND state IN (0, 5)) AND EXISTS (SELECT 1 FROM slot WHERE id = $4 AND appointment = $5);
UPDATE appointment SET state = 4, sequence = sequence + 1, updated_at = $1, last_change = $2,
    cancel_reason = 0
WHERE id = $3 AND start_at > $1 AND state IN (0, 1) AND EXISTS (SELECT 1 FROM slot WHERE id = $4 AND appointment = $5);
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4;
UPDATE slot SET state = CASE WHEN kind = 0 THEN 0 ELSE 3 END, appointment = NULL, hold = NULL, hold_token = NULL, hold_owner = NULL, hold_renewal = NULL, round = NULL, hold_until = 0,
    stopped_at = 0, public_from = CASE WHEN freed_at = 0 AND public_from > $1 THEN public_from ELSE $1 END,
    freed_at = CASE WHEN freed_at = 0 AND public_from > $1 THEN freed_at ELSE $2 END
WHERE id = (SELECT slot FROM appointment WHERE id = $3 AND last_change = $4 AND state = 4) AND appointment = $3 AND ((state = 2 AND kind = 0) OR (state = 2 AND kind = 1));
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, NULL WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $4 AND last_change = $7 AND state = 4)
ON CONFLICT DO NOTHING;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1 AND state = 4);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1 AND state = 4);
SELECT id, hold_token, request_hash FROM appointment WHERE hold = $1;

-- cancel, by the person
UPDATE appointment SET state = 4, sequence = sequence + 1, updated_at = $1, last_change = $2,
    cancel_reason = $3
WHERE id = $4 AND manage_hash = $5 AND start_at > $1 AND state IN (0, 1);
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4;
UPDATE slot SET state = CASE WHEN kind = 0 THEN 0 ELSE 3 END, appointment = NULL, hold = NULL, hold_token = NULL, hold_owner = NULL, hold_renewal = NULL, round = NULL, hold_until = 0,
    stopped_at = 0, public_from = CASE WHEN freed_at = 0 AND public_from > $1 THEN public_from ELSE $1 END,
    freed_at = CASE WHEN freed_at = 0 AND public_from > $1 THEN freed_at ELSE $2 END
WHERE id = (SELECT slot FROM appointment WHERE id = $3 AND last_change = $4 AND state = 4) AND appointment = $3 AND ((state = 2 AND kind = 0) OR (state = 2 AND kind = 1));
DELETE FROM queued_cancellation WHERE appointment = $1 AND EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4);
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, $7 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $4 AND last_change = $8 AND state = 4)
ON CONFLICT DO NOTHING;
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $7 AND state = 4)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1 AND state = 4);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1 AND state = 4);
SELECT id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at, manage_hash, visit_hash, request_hash, cancel_reason, origin, arrived_at, began_at, flagged, last_change, confirmed_at FROM appointment WHERE id = $1;

-- cancel, by the weaker link
UPDATE appointment SET state = 4, sequence = sequence + 1, updated_at = $1, last_change = $2,
    cancel_reason = $3
WHERE id = $4 AND visit_hash = $5 AND start_at > $1 AND state IN (0, 1);
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4;
UPDATE slot SET state = CASE WHEN kind = 0 THEN 0 ELSE 3 END, appointment = NULL, hold = NULL, hold_token = NULL, hold_owner = NULL, hold_renewal = NULL, round = NULL, hold_until = 0,
    stopped_at = 0, public_from = CASE WHEN freed_at = 0 AND public_from > $1 THEN public_from ELSE $1 END,
    freed_at = CASE WHEN freed_at = 0 AND public_from > $1 THEN freed_at ELSE $2 END
WHERE id = (SELECT slot FROM appointment WHERE id = $3 AND last_change = $4 AND state = 4) AND appointment = $3 AND ((state = 2 AND kind = 0) OR (state = 2 AND kind = 1));
DELETE FROM queued_cancellation WHERE appointment = $1 AND EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4);
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, $7 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $4 AND last_change = $8 AND state = 4)
ON CONFLICT DO NOTHING;
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $7 AND state = 4)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1 AND state = 4);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1 AND state = 4);
SELECT id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at, manage_hash, visit_hash, request_hash, cancel_reason, origin, arrived_at, began_at, flagged, last_change, confirmed_at FROM appointment WHERE id = $1;

-- cancel, at the desk
UPDATE appointment SET state = 4, sequence = sequence + 1, updated_at = $1, last_change = $2,
    cancel_reason = $3
WHERE id = $4 AND clinic = $5 AND end_at > $1 AND state IN (0, 1) AND sequence = $6;
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4;
UPDATE slot SET state = CASE WHEN kind = 0 THEN 0 ELSE 3 END, appointment = NULL, hold = NULL, hold_token = NULL, hold_owner = NULL, hold_renewal = NULL, round = NULL, hold_until = 0,
    stopped_at = 0, public_from = CASE WHEN freed_at = 0 AND public_from > $1 THEN public_from ELSE $1 END,
    freed_at = CASE WHEN freed_at = 0 AND public_from > $1 THEN freed_at ELSE $2 END
WHERE id = (SELECT slot FROM appointment WHERE id = $3 AND last_change = $4 AND state = 4) AND appointment = $3 AND ((state = 2 AND kind = 0) OR (state = 2 AND kind = 1));
DELETE FROM queued_cancellation WHERE appointment = $1 AND EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4);
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, $7 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $4 AND last_change = $8 AND state = 4)
ON CONFLICT DO NOTHING;
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $7 AND state = 4)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1 AND state = 4);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1 AND state = 4);
SELECT id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at, manage_hash, visit_hash, request_hash, cancel_reason, origin, arrived_at, began_at, flagged, last_change, confirmed_at FROM appointment WHERE id = $1;

-- move, by the person
UPDATE appointment SET updated_at = $1 WHERE id = $2 AND clinic IN ($3, $4) AND manage_hash = $5 AND start_at > $1 AND state IN (0, 1) AND sequence = $6;
UPDATE slot SET state = 2, appointment = $1, stopped_at = 0
WHERE id = $2 AND clinic IN ($3, $4) AND audience = 0 AND start_at > $5 AND hold = $6 AND hold_token = $7 AND state IN (0, 1) AND NOT EXISTS (SELECT 1 FROM counter WHERE (key = $8 AND bucket = $9) AND n >= $10) AND EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND clinic IN ($11, $12) AND manage_hash = $13 AND start_at > $5 AND state IN (0, 1) AND sequence = $14);
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND slot <> $2 AND EXISTS (SELECT 1 FROM slot WHERE id = $2 AND appointment = $1);
UPDATE slot SET state = CASE WHEN kind = 0 THEN 0 ELSE 3 END, appointment = NULL, hold = NULL, hold_token = NULL, hold_owner = NULL, hold_renewal = NULL, round = NULL, hold_until = 0,
    stopped_at = 0, public_from = CASE WHEN freed_at = 0 AND public_from > $1 THEN public_from ELSE $1 END,
    freed_at = CASE WHEN freed_at = 0 AND public_from > $1 THEN freed_at ELSE $2 END
WHERE id = (SELECT slot FROM appointment WHERE id = $3 AND slot <> $4) AND appointment = $3 AND ((state = 2 AND kind = 0) OR (state = 2 AND kind = 1)) AND EXISTS (SELECT 1 FROM slot WHERE id = $4 AND appointment = $3);
UPDATE appointment SET slot = $1, last_change = $2, sequence = sequence + 1, updated_at = $3, moved_at = $3,
    confirmed_at = 0, clinic = (SELECT clinic FROM slot WHERE id = $1),
    practitioner = (SELECT practitioner FROM slot WHERE id = $1),
    start_at = (SELECT start_at FROM slot WHERE id = $1), end_at = (SELECT end_at FROM slot WHERE id = $1),
    modality = (SELECT modality FROM slot WHERE id = $1)
WHERE id = $4 AND slot <> $1 AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $4);
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $2 AND slot = $1 AND last_change = $3);
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND slot = $7 AND last_change = $8)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO counter (key, bucket, n, last)
SELECT c.column1, c.column2, 1, $1 FROM (VALUES ($2, $3)) AS c
    WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $4 AND last_change = $1)
ON CONFLICT (key, bucket) DO UPDATE SET n = counter.n + 1, last = excluded.last;
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, $7 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $4 AND slot = $8 AND last_change = $9)
ON CONFLICT DO NOTHING;
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND slot = $7 AND last_change = $8)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND slot = $4 AND last_change = $1);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND slot = $4 AND last_change = $1);
SELECT id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at, manage_hash, visit_hash, request_hash, cancel_reason, origin, arrived_at, began_at, flagged, last_change, confirmed_at FROM appointment WHERE id = $1;

-- move, at the desk
UPDATE appointment SET updated_at = $1 WHERE id = $2 AND clinic IN ($3, $4) AND clinic = $5 AND end_at > $1 AND state IN (0, 1) AND sequence = $6;
UPDATE slot SET state = 2, appointment = $1, stopped_at = 0
WHERE id = $2 AND clinic IN ($3, $4) AND clinic = $5 AND end_at > $6 AND ((state = 0) OR (state = 1 AND hold_until <= $6 AND stopped_at = 0) OR (state = 1 AND stopped_at > 0)) AND EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND clinic IN ($7, $8) AND clinic = $5 AND end_at > $6 AND state IN (0, 1) AND sequence = $9);
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND slot <> $2 AND EXISTS (SELECT 1 FROM slot WHERE id = $2 AND appointment = $1);
UPDATE slot SET state = CASE WHEN kind = 0 THEN 0 ELSE 3 END, appointment = NULL, hold = NULL, hold_token = NULL, hold_owner = NULL, hold_renewal = NULL, round = NULL, hold_until = 0,
    stopped_at = 0, public_from = CASE WHEN freed_at = 0 AND public_from > $1 THEN public_from ELSE $1 END,
    freed_at = CASE WHEN freed_at = 0 AND public_from > $1 THEN freed_at ELSE $2 END
WHERE id = (SELECT slot FROM appointment WHERE id = $3 AND slot <> $4) AND appointment = $3 AND ((state = 2 AND kind = 0) OR (state = 2 AND kind = 1)) AND EXISTS (SELECT 1 FROM slot WHERE id = $4 AND appointment = $3);
UPDATE appointment SET slot = $1, last_change = $2, sequence = sequence + 1, updated_at = $3, moved_at = $3,
    confirmed_at = 0, clinic = (SELECT clinic FROM slot WHERE id = $1),
    practitioner = (SELECT practitioner FROM slot WHERE id = $1),
    start_at = (SELECT start_at FROM slot WHERE id = $1), end_at = (SELECT end_at FROM slot WHERE id = $1),
    modality = (SELECT modality FROM slot WHERE id = $1)
WHERE id = $4 AND slot <> $1 AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $4);
INSERT INTO slot_change (slot) SELECT $1 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $2 AND slot = $1 AND last_change = $3);
INSERT INTO request_change (request) SELECT request FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5) AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
UPDATE standing_request SET offer = NULL WHERE id IN (SELECT request FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5)) AND offer IN (SELECT id FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5))
    AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
UPDATE offer SET state = 4, answered_at = 0, stopped_at = 0
WHERE id IN (SELECT id FROM offer WHERE round IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND state IN (0, 5)) AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
UPDATE offer_round SET state = 2, stopped_at = 0 WHERE id IN (SELECT id FROM offer_round WHERE slot = $1 AND state = 0 AND stopped_at > 0) AND EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2);
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND slot = $7 AND last_change = $8)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, $7 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $4 AND slot = $8 AND last_change = $9)
ON CONFLICT DO NOTHING;
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND slot = $7 AND last_change = $8)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND slot = $4 AND last_change = $1);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND slot = $4 AND last_change = $1);
SELECT id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at, manage_hash, visit_hash, request_hash, cancel_reason, origin, arrived_at, began_at, flagged, last_change, confirmed_at FROM appointment WHERE id = $1;

-- say that one will come
UPDATE appointment SET confirmed_at = $1, last_change = $2
WHERE id = $3 AND visit_hash = $4 AND start_at > $1 AND confirmed_at = 0 AND state IN (0, 1);
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
SELECT id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at, manage_hash, visit_hash, request_hash, cancel_reason, origin, arrived_at, began_at, flagged, last_change, confirmed_at FROM appointment WHERE id = $1;

-- on the day: arrive
UPDATE appointment SET state = 2, updated_at = $1, last_change = $2,
    arrived_at = $1, began_at = 0
WHERE id = $3 AND clinic = $4 AND start_at = $5 AND state IN (0, 1, 5);
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
SELECT id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at, manage_hash, visit_hash, request_hash, cancel_reason, origin, arrived_at, began_at, flagged, last_change, confirmed_at FROM appointment WHERE id = $1;

-- on the day: begin
UPDATE appointment SET state = 2, updated_at = $1, last_change = $2,
    arrived_at = CASE arrived_at WHEN 0 THEN $1 ELSE arrived_at END, began_at = $1
WHERE id = $3 AND clinic = $4 AND start_at = $5 AND began_at = 0 AND state IN (0, 1, 2);
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
SELECT id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at, manage_hash, visit_hash, request_hash, cancel_reason, origin, arrived_at, began_at, flagged, last_change, confirmed_at FROM appointment WHERE id = $1;

-- on the day: finish
UPDATE appointment SET state = 3, updated_at = $1, last_change = $2,
    arrived_at = CASE arrived_at WHEN 0 THEN $1 ELSE arrived_at END, began_at = began_at
WHERE id = $3 AND clinic = $4 AND start_at = $5 AND state IN (0, 1, 2);
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
SELECT id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at, manage_hash, visit_hash, request_hash, cancel_reason, origin, arrived_at, began_at, flagged, last_change, confirmed_at FROM appointment WHERE id = $1;

-- on the day: miss
UPDATE appointment SET state = 5, updated_at = $1, last_change = $2,
    arrived_at = 0, began_at = 0
WHERE id = $3 AND clinic = $4 AND start_at = $5 AND start_at <= $1 AND state IN (0, 1);
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2;
INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
SELECT $1, $2, $3, $4, $5, 0, $6, 0, $6, $7 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $4 AND last_change = $8)
ON CONFLICT DO NOTHING;
INSERT INTO seal (record, kind, version, clinic, key_id, sealed) SELECT $1, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $7)
ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
    key_id = excluded.key_id, sealed = excluded.sealed;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
SELECT id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at, manage_hash, visit_hash, request_hash, cancel_reason, origin, arrived_at, began_at, flagged, last_change, confirmed_at FROM appointment WHERE id = $1;

-- on the day: reset
UPDATE appointment SET state = 1, updated_at = $1, last_change = $2,
    arrived_at = 0, began_at = 0
WHERE id = $3 AND clinic = $4 AND start_at = $5 AND state IN (2, 3, 5);
INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2;
INSERT INTO log_leaf (id, leaf) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
INSERT INTO leaf_detail (id, opened, record) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM appointment WHERE id = $3 AND last_change = $1);
SELECT id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at, manage_hash, visit_hash, request_hash, cancel_reason, origin, arrived_at, began_at, flagged, last_change, confirmed_at FROM appointment WHERE id = $1;
