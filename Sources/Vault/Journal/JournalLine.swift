internal import Bytes
internal import Notary
internal import Scheduling
internal import Seals

/// One line of the journal as text.
///
/// `{"n":…,"at":…,"purpose":…,"actor":…,"seals":[[record,kind,version,hash],…],"durable":…,"chain":…}`
/// in exactly this form. `durable` is the number of the last entry that was
/// on disk when this one was written: it tells a line torn by a crash, which
/// nothing followed, from one that was damaged later. `chain` is the head of
/// the hash chain after everything before it in the line.
struct JournalLine {
    let entry: JournalEntry
    let durable: Int

    init(entry: JournalEntry, durable: Int) {
        self.entry = entry
        self.durable = durable
    }

    /// The line, with its line feed; moves `chain` on.
    func text(chain: inout HashChain) -> String {
        var writer = CanonicalWriter(capacity: 256 + 120 * entry.seals.count)
        writer.raw("{\"n\":\(entry.number),\"at\":\"\(RFC3339.format(entry.time))\"")
        writer.raw(",\"purpose\":\"\(entry.purpose.rawValue)\",\"actor\":\"\(entry.actor.description)\",\"seals\":[")
        for (index, seal) in entry.seals.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.raw("[\"\(Hex.encode(seal.record))\",\(seal.kind.rawValue),\(seal.version),\"\(Base64.url.encode(seal.hash.bytes))\"]")
        }
        writer.raw("],\"durable\":\(durable)")
        let body = writer.text
        chain.append(body.utf8)
        return body + Self.chainText(chain) + "\n"
    }

    static func chainText(_ chain: HashChain) -> String { ",\"chain\":\"\(Base64.url.encode(chain.head.bytes))\"}" }

    /// Reads a line without its line feed. `nil` unless it is whole and
    /// well-formed; the chain is compared by `follows`.
    init?(_ text: String, writer: String) {
        var reader = CanonicalReader(text)
        guard reader.raw("{\"n\":"), let number = reader.integer(), reader.raw(",\"at\":"),
            let time = reader.string().flatMap(RFC3339.parse),
            reader.raw(",\"purpose\":"), let purpose = reader.string().flatMap(OpeningPurpose.init(rawValue:)),
            reader.raw(",\"actor\":"), let actor = reader.string().flatMap(OpeningActor.init(_:)), reader.raw(",\"seals\":[")
        else { return nil }
        var seals: [JournalEntry.Seal] = []
        while !reader.raw("]") {
            guard seals.isEmpty || reader.raw(","), let seal = Self.seal(&reader) else { return nil }
            seals.append(seal)
        }
        guard reader.raw(",\"durable\":"), let durable = reader.integer(), reader.raw(",\"chain\":"), reader.string() != nil,
            reader.raw("}"), reader.isAtEnd
        else { return nil }
        self.durable = durable
        entry = JournalEntry(writer: writer, number: number, time: time, purpose: purpose, actor: actor, seals: seals)
    }

    private static func seal(_ reader: inout CanonicalReader) -> JournalEntry.Seal? {
        guard reader.raw("["), let record = reader.string().flatMap({ Hex.decode($0) }), record.count == SealedRecord.recordByteCount,
            reader.raw(","), let kind = reader.integer().flatMap(SealKind.init(rawValue:)), reader.raw(","), let version = reader.integer(),
            reader.raw(","), let hash = reader.string().flatMap({ Base64.url.decode($0) }).flatMap(Digest32.init), reader.raw("]")
        else { return nil }
        return JournalEntry.Seal(record: record, kind: kind, version: version, hash: hash)
    }

    /// Whether `text` continues `chain`, which then moves on.
    static func follows(_ text: String, chain: inout HashChain) -> Bool {
        let suffixCount = chainText(chain).utf8.count
        let bytes = Array(text.utf8)
        guard bytes.count > suffixCount else { return false }
        var next = chain
        next.append(bytes.dropLast(suffixCount))
        guard bytes.suffix(suffixCount).elementsEqual(chainText(next).utf8) else { return false }
        chain = next
        return true
    }
}
