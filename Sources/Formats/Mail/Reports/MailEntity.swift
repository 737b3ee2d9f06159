/// A piece of a message that came from outside: its header fields and its
/// body, as far as a report needs them (RFC 2045, RFC 2046 §5.1).
///
/// What comes back to the sender can be written by anybody. Nothing here
/// decodes, recurses without bound, or fails otherwise than by finding
/// nothing.
struct MailEntity {
    /// Names in lower case, the folded lines of each joined.
    private let fields: [(name: String, value: String)]
    let body: ArraySlice<UInt8>

    static let fieldsMax = 200
    static let fieldBytesMax = 4_096
    static let partsMax = 16

    init(_ bytes: ArraySlice<UInt8>) {
        var fields: [(name: String, value: String)] = []
        var rest = bytes
        while let line = rest.nextLine() {
            if line.isEmpty { break }
            let isContinued = line.first == 0x20 || line.first == 0x09
            if isContinued, !fields.isEmpty {
                let last = fields.count - 1
                if fields[last].value.utf8.count + line.count < Self.fieldBytesMax { fields[last].value += " " + line.trimmedText }
            } else if let colon = line.firstIndex(of: 0x3A), fields.count < Self.fieldsMax {
                let value = line[line.index(after: colon)...]
                fields.append((line[..<colon].trimmedText.lowercased(), value.prefix(Self.fieldBytesMax).trimmedText))
            }
        }
        self.fields = fields
        body = rest
    }

    /// The first field of a name in lower case.
    func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    var isEmpty: Bool { fields.isEmpty }

    /// `multipart/report`, in lower case and without parameters.
    var type: String {
        (field("content-type") ?? "text/plain").prefix { $0 != ";" }.lowercased().filter { $0 != " " && $0 != "\t" }
    }

    /// A parameter of the content type, without its quotes.
    func parameter(_ name: String) -> String? {
        for part in (field("content-type") ?? "").split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, pair[0].lowercased().filter({ $0 != " " && $0 != "\t" }) == name else { continue }
            let value = pair[1].drop { $0 == " " || $0 == "\t" }
            if value.first == "\"" { return String(value.dropFirst().prefix { $0 != "\"" }) }
            return String(value.prefix { $0 != " " && $0 != "\t" })
        }
        return nil
    }

    /// The parts of a multipart body, as many as `partsMax`; the last one
    /// may lack its end.
    var parts: [MailEntity] {
        // RFC 2046 §5.1.1: at most 70 characters.
        guard type.hasPrefix("multipart/"), let boundary = parameter("boundary"), (1...70).contains(boundary.utf8.count) else { return [] }
        let delimiter = Array(("--" + boundary).utf8)
        var parts: [MailEntity] = []
        var rest = body
        var begin: Int?
        while parts.count < Self.partsMax {
            let start = rest.startIndex
            guard let line = rest.nextLine() else {
                if let begin { parts.append(MailEntity(body[begin...])) }
                break
            }
            guard line.starts(with: delimiter) else { continue }
            let end = line.dropFirst(delimiter.count)
            let isLast = end.starts(with: [0x2D, 0x2D])
            guard isLast || end.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
            if let begin { parts.append(MailEntity(body[begin..<start])) }
            if isLast { break }
            begin = rest.startIndex
        }
        return parts
    }

    /// The groups of fields of a `message/delivery-status` body (RFC 3464
    /// §2.1): of the message first, then of each recipient.
    var groups: [MailEntity] {
        var groups: [MailEntity] = []
        var rest = body
        while !rest.isEmpty, groups.count < Self.partsMax {
            let group = MailEntity(rest)
            if !group.isEmpty { groups.append(group) }
            rest = group.body
        }
        return groups
    }
}

extension ArraySlice<UInt8> {
    /// Takes the next line away, without its LF or CRLF.
    fileprivate mutating func nextLine() -> ArraySlice<UInt8>? {
        guard !isEmpty else { return nil }
        let end = firstIndex(of: 0x0A) ?? endIndex
        var line = self[startIndex..<end]
        if line.last == 0x0D { line.removeLast() }
        self = self[(end < endIndex ? index(after: end) : endIndex)...]
        return line
    }

    /// As text, whatever the bytes are.
    fileprivate var trimmedText: String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(decoding: self[first...last], as: UTF8.self)
    }
}
