public import Scheduling
public import Seals
public import Store
public import UseCases

/// Whose particulars were opened, and whose could have been. Reads the record
/// alone: no verb here opens a seal.
public struct Exposure: Parts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault

    public init(_ parts: some Parts) { (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.vault) }
}

/// Entries of the vault's journal with a number above the first argument, at
/// most as many as the second: the vault's own answer, or its files.
public typealias JournalPages = @Sendable (_ after: Int, _ limit: Int) async throws(VaultError) -> [JournalEntry]

/// What is asked of the record.
public struct ExposureQuestion: Sendable {
    public var since: Instant
    /// The first instant after the period.
    public var until: Instant
    /// This person's openings alone.
    public var actor: StaffID?
    /// Visits of this clinic alone, by where they are now.
    public var clinic: ClinicID?
    /// The longest that a sign-in lives, as the vault is set.
    public var grantSecondsMax: Int64

    public init(since: Instant, until: Instant, actor: StaffID?, clinic: ClinicID?, grantSecondsMax: Int64) {
        self.since = since
        self.until = until
        self.actor = actor
        self.clinic = clinic
        self.grantSecondsMax = grantSecondsMax
    }
}

/// The two sets, and how far the record goes.
public struct ExposureReport: Sendable {
    /// By who, then by purpose; the first opening first.
    public var opened: [OpenedAct]
    /// Distinct visits in `opened`.
    public var openedVisits: [VisitName]
    public var couldOpen: CouldOpen
    public var completeness: Completeness
}

/// A visit by what identifies it without saying whose it is.
public struct VisitName: Sendable, Hashable, Comparable {
    public var id: AppointmentID
    public var reference: AppointmentReference
    public var clinic: ClinicID

    public static func < (left: Self, right: Self) -> Bool { left.id < right.id }
}

/// What one sign-in, or a part of the service, opened for one purpose.
public struct OpenedAct: Sendable {
    public var by: RecordedActor
    public var staff: StaffID?
    public var grant: GrantID?
    public var purpose: OpeningPurpose
    public var first: Instant
    public var last: Instant
    /// Entries of the journal.
    public var entries: Int
    /// Seals: several of one visit count each.
    public var openings: Int
    public var visits: [VisitName]
    /// Seals of no visit that is known here: a search for one's own link, a note of the day.
    public var otherSeals: Int
}

/// What was within reach in the period, whether or not it was opened.
public struct CouldOpen: Sendable {
    public var signIns: [SignInReach]
    /// Distinct visits in reach of any of them, or of a device.
    public var visits: [VisitName]
    /// Of them, what a captured desk process could have opened.
    public var bySignIns: Int
    /// Devices that may have held a clinic's day.
    public var devices: [DeviceReach]
    /// Visits whose person could open their own, each by their own link.
    public var byLink: Int
    /// Messages that the courier had to deliver, whose contact it opens.
    public var messages: Int
    /// Requests that waited, which a captured service could have had sealed
    /// to a clinic's day; those that ended long ago are gone from the record.
    public var requests: Int
    /// Visits whose key day is not known to have been destroyed and whose
    /// copy is gone: counted as if it had been there.
    public var uncertainCopies: Int
}

/// One sign-in that was live at some instant of the period.
public struct SignInReach: Sendable {
    public var grant: GrantID
    public var staff: StaffID
    /// Within the period.
    public var from: Instant
    /// The first instant at which it was over.
    public var until: Instant
    /// `false` when it is taken to have lived as long as it could have.
    public var endIsKnown: Bool
    /// `nil` for every clinic.
    public var clinics: [ClinicID]?
    /// Why the clinics may be more than there were; empty when they are exact.
    public var doubts: Set<Doubt>
    public var visits: Int

    public enum Doubt: String, Sendable, Hashable, CaseIterable {
        /// The vault's accounts were not at hand.
        case accountsUnknown = "accounts-unknown"
        /// The account is gone, or has no role that opens any more.
        case accountGone = "account-gone"
        /// The operator changed or restored accounts since; the journal does
        /// not say whose.
        case changedByOperator = "changed-by-operator"
        /// A manager changed accounts of their clinic since.
        case changedByManager = "changed-by-manager"
    }
}

/// How far the record goes, and where it is broken.
public struct Completeness: Sendable {
    public enum Source: String, Sendable {
        /// The vault, or its files, had nothing more.
        case journal
        /// Neither could be read: only what was imported is known.
        case imported
    }

    public var source: Source
    /// The last entry known; `nil` when there is none.
    public var writer: [UInt8]?
    public var number: Int64?
    public var at: Instant?
    /// Faults that touch the period.
    public var faults: [JournalFault]
    /// More than one: what an earlier vault wrote last, before it was lost,
    /// may never have been imported.
    public var journals: Int

    /// Whether every entry of the period is known, as far as can be told.
    public var isComplete: Bool { source == .journal && faults.allSatisfy { $0.kind == .strayIndex } }
}
