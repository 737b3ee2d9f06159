/// One entity of a MIME message (RFC 2046): headers and an encoded body.
struct MailPart {
    /// `Content-…` headers in order, each as words that may be folded.
    private var headers: [(String, [String])]
    private var body: [UInt8]

    /// A leaf.
    init(type: [String], encoding: TransferEncoding, others: [(String, [String])] = [], content: [UInt8]) {
        headers = [("Content-Type", type), ("Content-Transfer-Encoding", [encoding.rawValue])] + others
        body = encoding.encode(content)
    }

    /// A multipart. Its boundary has `=_`, which neither base64 nor
    /// quoted-printable ever writes, so that no body can contain it.
    init(multipart subtype: String, name: String, parts: [MailPart]) {
        let boundary = "=_" + subtype + "." + name
        headers = [("Content-Type", ["multipart/" + subtype + ";", "boundary=\"" + boundary + "\""])]
        body = []
        for part in parts {
            body += "--\(boundary)\r\n".utf8
            part.write(to: &body)
            // This break belongs to the boundary that follows (§5.1.1).
            body += "\r\n".utf8
        }
        body += "--\(boundary)--\r\n".utf8
    }

    func write(to output: inout [UInt8]) {
        var lines = HeaderLines()
        for (name, words) in headers { lines.add(name, words) }
        output += lines.bytes
        output += "\r\n".utf8
        output += body
    }
}
