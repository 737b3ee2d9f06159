internal import Bytes
internal import Notary
internal import Seals

/// What one file of the journal holds, as read from disk.
///
/// The first line is `{"journal":"creneau/v1","writer":…,"after":…,"chain":…}`:
/// the number of the last entry of the file before, and the chain's head there.
struct JournalSegment {
    let writer: String
    let after: Int
    /// The head that the first line states.
    let firstChain: HashChain
    /// The head after the last whole line.
    private(set) var chain: HashChain
    private(set) var entries: [JournalEntry] = []
    /// Bytes that are whole, chained lines.
    private(set) var length: Int
    /// `nil` where the file ends as it should.
    private(set) var rest: Rest?

    enum Rest {
        /// Lines that never were durable: what a crash leaves.
        case torn
        /// A line that a later one says was durable.
        case damaged
    }

    static func header(writer: String, after: Int, chain: HashChain) -> String {
        "{\"journal\":\"creneau/v1\",\"writer\":\"\(writer)\",\"after\":\(after),\"chain\":\"\(Base64.url.encode(chain.head.bytes))\"}\n"
    }

    /// The chain of a journal that has no entry yet.
    static func firstChain(writer: String) -> HashChain { HashChain(of: "creneau/v1 journal " + writer) }

    /// Reads a file; `nil` when its first line is not whole.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        // The piece after the last line feed is not a line.
        guard lines.count >= 2, let first = String(validating: lines[0], as: UTF8.self) else { return nil }
        var reader = CanonicalReader(first)
        guard reader.raw("{\"journal\":\"creneau/v1\",\"writer\":"), let writer = reader.string(), reader.raw(",\"after\":"),
            let after = reader.integer(), reader.raw(",\"chain\":"),
            let chain = reader.string().flatMap({ Base64.url.decode($0) }).flatMap(Digest32.init).map(HashChain.init(head:)),
            reader.raw("}"), reader.isAtEnd
        else { return nil }
        self.writer = writer
        self.after = after
        self.chain = chain
        firstChain = chain
        length = first.utf8.count + 1
        readLines(lines.dropFirst())
    }

    private mutating func readLines(_ lines: ArraySlice<ArraySlice<UInt8>>) {
        for (offset, line) in lines.enumerated() {
            let isLast = offset == lines.count - 1
            if isLast, line.isEmpty { return }
            guard !isLast, let text = String(validating: line, as: UTF8.self), let parsed = JournalLine(text, writer: writer),
                parsed.entry.number == after + entries.count + 1, JournalLine.follows(text, chain: &chain)
            else {
                let lost = after + entries.count + 1
                let attests = lines.dropFirst(offset + 1).contains { later in
                    String(validating: later, as: UTF8.self).flatMap { JournalLine($0, writer: writer) }.map { $0.durable >= lost } ?? false
                }
                rest = attests ? .damaged : .torn
                return
            }
            entries.append(parsed.entry)
            length += line.count + 1
        }
    }
}
