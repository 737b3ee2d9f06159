public import Bytes
public import Scheduling

/// One line of the vault's journal: something was about to be opened.
public struct JournalEntry: Hashable, Sendable {
    /// Which seal: enough to find the row and to recognise the bytes.
    public struct Seal: Hashable, Sendable {
        /// The row's id, 16 bytes.
        public let record: [UInt8]
        public let kind: SealKind
        public let version: Int
        /// SHA-256 of the sealed bytes.
        public let hash: Digest32

        public init(record: [UInt8], kind: SealKind, version: Int, hash: Digest32) {
            self.record = record
            self.kind = kind
            self.version = version
            self.hash = hash
        }

        public init(_ sealed: SealedRecord) {
            self.init(record: sealed.record, kind: sealed.kind, version: sealed.version, hash: sealed.hash)
        }
    }

    /// Names one journal: 16 hexadecimal digits; a restored vault begins a new one.
    public let writer: String
    /// 1, 2, 3 … without a gap.
    public let number: Int
    public let time: Instant
    public let purpose: OpeningPurpose
    public let actor: OpeningActor
    public let seals: [Seal]

    public init(writer: String, number: Int, time: Instant, purpose: OpeningPurpose, actor: OpeningActor, seals: [Seal]) {
        self.writer = writer
        self.number = number
        self.time = time
        self.purpose = purpose
        self.actor = actor
        self.seals = seals
    }
}
