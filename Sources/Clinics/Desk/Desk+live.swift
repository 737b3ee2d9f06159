import Containment
public import Credentials
public import Scheduling
import Seals
import Store
public import UseCases

/// A day as it was last sent to one desk, so that only what changes travels.
public struct DayWatch: Sendable {
    public let date: LocalDate
    /// What the desk shows: the mark of a `ClinicDay`, or of an earlier watch.
    public private(set) var mark: String
    fileprivate private(set) var lines: [SlotID: Int]?
    fileprivate private(set) var cancelled: [Int] = []
    fileprivate private(set) var notes: [NoteID] = []
    fileprivate private(set) var undelivered = 0
    fileprivate private(set) var sameOrigin = 0
    fileprivate private(set) var box = BoxCount()
    /// When a line changes by time alone: somebody is late, a hold lapses, a
    /// slot is over; or when names that could not be opened are tried again.
    public private(set) var due: Instant?

    public init(date: LocalDate, mark: String) {
        self.date = date
        self.mark = mark
    }

    /// Notes the day as sent, and tells what of it the desk has not seen.
    fileprivate mutating func take(_ day: ClinicDay) -> DayUpdate {
        let fresh = day.fingerprints
        let over = day.cancelled.map(\.fingerprint)
        let before = lines
        let shown = mark
        let isCancelledChanged = over != cancelled
        let areNotesChanged = day.notes.map(\.id) != notes
        let isPostChanged = day.undelivered != undelivered || day.sameOrigin != sameOrigin || day.box != box
        (undelivered, sameOrigin, box) = (day.undelivered, day.sameOrigin, day.box)
        (lines, cancelled, notes, mark, due) = (fresh, over, day.notes.map(\.id), day.mark, day.turns.min())
        guard let before, Set(before.keys) == Set(fresh.keys) else {
            return DayUpdate(day: day, isWhole: shown != mark)
        }
        return DayUpdate(
            day: day, changed: Set(fresh.filter { before[$0.key] != $0.value }.keys), isCancelledChanged: isCancelledChanged,
            areNotesChanged: areNotesChanged, isPostChanged: isPostChanged)
    }

    /// Forgets what was sent: its names could not be opened.
    fileprivate mutating func tryAgain(at instant: Instant) { (lines, mark, due) = (nil, "", instant) }
}

/// What changed of a day since a desk was last told.
public struct DayUpdate: Sendable {
    /// The whole day, with names only where something changed.
    public var day: ClinicDay
    /// Everything is to be drawn anew: slots came or went.
    public var isWhole = false
    /// Lines to draw anew.
    public var changed: Set<SlotID> = []
    public var isCancelledChanged = false
    public var areNotesChanged = false
    public var isPostChanged = false

    public var isEmpty: Bool { !isWhole && changed.isEmpty && !isCancelledChanged && !areNotesChanged && !isPostChanged }

    fileprivate func names(_ appointment: Appointment) -> Bool {
        isWhole || (appointment.state == .cancelled ? isCancelledChanged : changed.contains(appointment.slot))
    }
}

extension Desk {
    /// How long until names that could not be opened are tried again.
    public static let retrySeconds: Int64 = 15

    /// Reads a day and compares it with what was seen. Names are opened for
    /// changed lines alone, on the record, and do not count as a use of the
    /// desk: a screen left alone goes dark at its time.
    public func update(_ watch: inout DayWatch, grant: GrantSecret, _ context: Context) async throws(Refusal) -> DayUpdate {
        let reading = try await reading(watch.date, context)
        var update = watch.take(
            day(reading, reading.rows.map { _ in .waiting }, reading.notes.map { _ in nil }, .opened, context.instant))
        guard !update.isEmpty else { return update }
        let wanted = reading.rows.filter { update.names($0.row.appointment) }
        let wantedNotes = update.isWhole || update.areNotesChanged ? reading.notes : []
        let (views, openings) = try await views(wanted, wantedNotes, grant: grant, isUse: false, context)
        for (index, note) in views.notes.enumerated() { update.day.notes[index].note = note }
        update.day.openings = openings
        update.day.name(Dictionary(zip(wanted.map(\.row.appointment.id), views.persons), uniquingKeysWith: { first, _ in first }))
        if openings != .opened, openings != .notAllowed { watch.tryAgain(at: context.instant + Self.retrySeconds) }
        return update
    }
}

extension ClinicDay {
    /// Of everything that the page of this day shows but the names: two pages
    /// with one mark look the same. It holds for this process's life, so
    /// after a restart every desk is sent its day once.
    public var mark: String {
        var hasher = Hasher()
        for (slot, fingerprint) in fingerprints.sorted(by: { $0.key < $1.key }) {
            hasher.combine(slot)
            hasher.combine(fingerprint)
        }
        for visit in cancelled { hasher.combine(visit.fingerprint) }
        for note in notes { hasher.combine(note.id) }
        hasher.combine(undelivered)
        hasher.combine(sameOrigin)
        hasher.combine(box)
        return String(UInt(bitPattern: hasher.finalize()), radix: 36)
    }

    fileprivate var fingerprints: [SlotID: Int] {
        Dictionary(lists.flatMap(\.lines).map { ($0.slot.id, fingerprint($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// When a line of it looks otherwise without anybody doing anything.
    fileprivate var turns: [Instant] { lists.flatMap(\.lines).flatMap(turns).filter { $0 > asOf } }

    /// Of everything that a line shows but the name.
    private func fingerprint(_ line: DayLine) -> Int {
        var hasher = Hasher()
        hasher.combine(line.slot.state)
        hasher.combine(line.slot.audience)
        hasher.combine(line.heldUntil != nil)
        hasher.combine(line.isOffered)
        hasher.combine(line.isFree(at: asOf))
        hasher.combine(line.visit?.fingerprint)
        hasher.combine(line.visit.map(isOpen))
        return hasher.finalize()
    }

    /// When it may look otherwise without anybody doing anything.
    private func turns(_ line: DayLine) -> [Instant] {
        var turns = [line.slot.end]
        if let until = line.heldUntil { turns.append(until) }
        guard let visit = line.visit else { return turns }
        turns.append(DayStep.opens(for: visit.appointment.start, in: zone))
        if visit.state == .expected { turns.append(line.slot.start + DayState.lateAfterSeconds) }
        return turns
    }
}

extension DayVisit {
    fileprivate var fingerprint: Int {
        var hasher = Hasher()
        hasher.combine(appointment.id)
        hasher.combine(appointment.sequence)
        hasher.combine(version)
        hasher.combine(state)
        hasher.combine(isFlagged)
        hasher.combine(claim)
        hasher.combine(isOverbook)
        hasher.combine(isCancellationAsked)
        hasher.combine(cancellation)
        hasher.combine(confirmed)
        return hasher.finalize()
    }
}

extension ClinicDay {
    fileprivate mutating func name(_ persons: [AppointmentID: PersonView]) {
        for list in lists.indices {
            for line in lists[list].lines.indices {
                guard let id = lists[list].lines[line].visit?.appointment.id, let person = persons[id] else { continue }
                lists[list].lines[line].visit?.person = person
            }
        }
        for index in cancelled.indices { cancelled[index].person = persons[cancelled[index].appointment.id] ?? cancelled[index].person }
    }
}
