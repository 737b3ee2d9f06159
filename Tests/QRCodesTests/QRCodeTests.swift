import QRCodes
import Testing
import Wording

@Suite struct QRCodeTests {
    /// Drawn by another hand: 21 squares are version 1, with three finders whose corners are dark.
    @Test func aCodeIsDrawnAsItsStandardSays() throws {
        let code = try QRCode("CRENEAU", .medium)
        let svg = code.svg(label: "x\"y").text
        #expect(code.width == 21)
        #expect(svg.contains("viewBox=\"0 0 29 29\"") && svg.contains("aria-label=\"x&quot;y\""))
        #expect(svg.contains("M4 4h7v1h-7z") && svg.contains("M18 4h7v1h-7z") && svg.contains("M4 24h7v1h-7z"))
    }

    @Test(arguments: QRCode.Correction.allCases)
    func theLongestTextFitsAndOneByteMoreIsSaidToBeTooLong(correction: QRCode.Correction) throws {
        #expect(try QRCode(String(repeating: "é", count: correction.bytesMax / 2) + "x", correction).width == 177)
        #expect(throws: QRCodeTooLong.self) { try QRCode(String(repeating: "x", count: correction.bytesMax + 1), correction) }
        do {
            _ = try QRCode(String(repeating: "é", count: correction.bytesMax), correction)
            Issue.record("twice as long as it may be")
        } catch {
            #expect(error.bytes == 2 * correction.bytesMax && error.bytesMax == correction.bytesMax)
        }
        #expect(throws: QRCodeTooLong.self) { try QRCode("", correction) }
    }

    @Test func lessCorrectionIsASmallerCode() throws {
        let text = String(repeating: "x", count: 300)
        #expect(try QRCode(text, .low).width < QRCode(text, .medium).width)
    }

    /// Each character is two squares, one above the other.
    @Test func onATerminalItIsTheSameSquaresDarkOnLight() throws {
        let code = try QRCode("CRENEAU", .low)
        let lines = code.terminal(isColoured: false).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(code.terminalColumns == 29 && lines.count == 15 && lines.allSatisfy { $0.count == 29 })
        // What is around it, then the finders' edges.
        #expect(lines.prefix(2).allSatisfy { $0.allSatisfy { $0 == " " } })
        #expect(lines[2].hasPrefix("    █▀▀▀▀▀█ ") && lines[2].hasSuffix(" █▀▀▀▀▀█    "))
        #expect(lines[5].hasPrefix("    ▀▀▀▀▀▀▀ ") && lines[12].hasPrefix("    ▀▀▀▀▀▀▀ "))
    }

    @Test func coloursAreItsOwnAndOnATerminalAlone() throws {
        let code = try QRCode("CRENEAU", .low)
        let plain = code.terminal(isColoured: false)
        #expect(!plain.contains("\u{1B}"))
        let expected = plain.split(separator: "\n").map { "\u{1B}[38;5;16;48;5;231m\($0)\u{1B}[0m\n" }.joined()
        #expect(code.terminal(isColoured: true) == expected)
    }
}
