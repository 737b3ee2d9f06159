import NIOCore

/// An answer as it came. Nothing of it is read but its status and its length:
/// who wants more looks for it.
public struct LoadResponse: Sendable {
    public let status: Int
    /// Status line and fields, as they came.
    let head: ByteBufferView
    let body: ByteBufferView

    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of a header, by lower-case name.
    public func header(_ name: String) -> String? {
        for line in String(decoding: head, as: UTF8.self).split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else { continue }
            return String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        return nil
    }

    /// The string that a JSON member holds; enough for ids and tokens, which
    /// never contain escapes.
    public func string(_ member: StaticString) -> String? {
        member.withUTF8Buffer { name in
            body.withUnsafeBytes { bytes -> String? in
                guard
                    let at = bytes.first(
                        name.count + 4,
                        where: { index in
                            bytes[index] == UInt8(ascii: "\"") && bytes[index + 1 + name.count] == UInt8(ascii: "\"")
                                && bytes[index + 2 + name.count] == UInt8(ascii: ":") && bytes[(index + 1)...].starts(with: name)
                        })
                else { return nil }
                let from = at + name.count + 4
                let value = bytes[from...].prefix { $0 != UInt8(ascii: "\"") }
                return String(decoding: value, as: UTF8.self)
            }
        }
    }
}

extension UnsafeRawBufferPointer {
    /// The first index that so many bytes stand behind and that `fits`.
    func first(_ length: Int, where fits: (Int) -> Bool) -> Int? {
        guard count >= length else { return nil }
        return (0...(count - length)).first(where: fits)
    }
}

/// Reads where answers end, and nothing more.
enum LoadReading {
    private static let endOfHead = Array("\r\n\r\n".utf8)
    private static let length = Array("content-length:".utf8)

    /// A whole answer from the front of what was received, which moves past it.
    static func take(from received: inout ByteBuffer) -> LoadResponse? {
        let measured = received.withUnsafeReadableBytes { bytes -> (head: Int, body: Int, status: Int)? in
            guard let end = bytes.first(4, where: { bytes[$0] == 13 && bytes[$0...].starts(with: endOfHead) }) else { return nil }
            let head = UnsafeRawBufferPointer(rebasing: bytes[..<(end + 4)])
            // "HTTP/1.1 200"
            let status = head.count > 12 ? head[9..<12].reduce(0) { $0 * 10 + Int($1 &- 48) } : 0
            return (head.count, contentLength(head), status)
        }
        guard let measured, received.readableBytes >= measured.head + measured.body,
            let head = received.readSlice(length: measured.head), let body = received.readSlice(length: measured.body)
        else { return nil }
        return LoadResponse(status: measured.status, head: head.readableBytesView, body: body.readableBytesView)
    }

    private static func contentLength(_ head: UnsafeRawBufferPointer) -> Int {
        let at = head.first(length.count + 2) { index in
            head[index] == 10 && zip(head[(index + 1)...], length).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        }
        guard let at else { return 0 }
        return head[(at + 1 + length.count)...].drop { $0 == 32 }.prefix { (48...57).contains($0) }.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
}
