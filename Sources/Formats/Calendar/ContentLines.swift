/// Writes content lines (RFC 5545 §3.1): escaped, folded, ended by CRLF.
struct ContentLines {
    private(set) var bytes: [UInt8] = []

    /// Octets of a line, its CRLF not counted.
    static let octetsMax = 75

    /// A value that is not TEXT: keywords, times, URIs. Control characters
    /// have no form in it and are left out.
    mutating func add(_ name: String, _ parameters: [(String, String)] = [], raw value: String) {
        append(name, parameters, Self.withoutControls(value))
    }

    /// A TEXT value (§3.3.11).
    mutating func add(_ name: String, _ parameters: [(String, String)] = [], text value: String) {
        append(name, parameters, Self.escaped(value))
    }

    private mutating func append(_ name: String, _ parameters: [(String, String)], _ value: [UInt8]) {
        var line = Array(name.utf8)
        for (parameter, text) in parameters {
            line.append(0x3B)
            line += parameter.utf8
            line.append(0x3D)
            line += Self.parameterValue(text)
        }
        line.append(0x3A)
        line += value
        fold(line)
    }

    /// Breaks before a lead byte only, so that no character is split even
    /// for readers that decode before they unfold.
    private mutating func fold(_ line: [UInt8]) {
        var start = 0
        var room = Self.octetsMax
        while line.count - start > room {
            var end = start + room
            while line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += line[start..<end]
            bytes += [0x0D, 0x0A, 0x20]
            start = end
            // The space that begins a continuation counts.
            room = Self.octetsMax - 1
        }
        bytes += line[start...]
        bytes += [0x0D, 0x0A]
    }

    private static func escaped(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x5C, 0x3B, 0x2C: result += [0x5C, byte]
            case 0x0A where previous == 0x0D: break
            case 0x0A, 0x0D: result += [0x5C, 0x6E]
            case 0x09: result.append(byte)
            case 0..<0x20, 0x7F: break
            default: result.append(byte)
            }
            previous = byte
        }
        return result
    }

    /// Quoted when it has a separator; what a quoted value cannot hold is
    /// written as RFC 6868 says.
    private static func parameterValue(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var needsQuotes = false
        for byte in text.utf8 {
            switch byte {
            case 0x22: result += "^'".utf8
            case 0x5E: result += "^^".utf8
            case 0x0A: result += "^n".utf8
            case 0..<0x20, 0x7F: break
            default:
                if byte == 0x3A || byte == 0x3B || byte == 0x2C { needsQuotes = true }
                result.append(byte)
            }
        }
        return needsQuotes ? [0x22] + result + [0x22] : result
    }

    private static func withoutControls(_ text: String) -> [UInt8] {
        text.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
    }
}
