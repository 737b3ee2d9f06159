import Bytes
import TestKit
import Testing

@Suite struct JSONTests {
    private func problem(_ text: String) -> JSONParser.Problem? {
        do {
            _ = try JSONParser.parse(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func everyKindOfValueIsRead() throws {
        let value = try JSONParser.parse(Array(#" {"a":[1,-0.5e+3,true,false,null],"é":"\u00e9\uD83D\uDE00\n\/","o":{}} "#.utf8))
        #expect(value["a"] == [1, .number("-0.5e+3"), true, false, .null])
        #expect(value["é"] == "é😀\n/")
        #expect(value["o"] == .object([]))
    }

    /// What RFC 8259 allows, though few write it.
    @Test(arguments: [
        "0", "-0", "-1", "1.0", "1e1", "1E1", "1e+1", "1E-1", "0e0", "0.0e+00", "123456789012345678901234567890", "1e999", "true", "null",
        "\"\"", "\" \"", "\"\u{7F}\"", "\"\u{2028}\u{2029}\"", #""\u0000""#, #""\u007F\uFFFF\uFFFE""#, #""\uDBFF\uDFFF""#, #""\/""#,
        "[]", "{}", "[[]]", "[ ]", "{ }", "\t\n\r [\t\n\r 1\t\n\r ,\t\n\r 2\t\n\r ]\t\n\r ", #"{"":0}"#, #"{"a":{"a":{"a":1}}}"#,
        #"{"a":1,"A":2,"b":3}"#, "[null,1,\"1\",{}]",
    ])
    func whatTheStandardAllowsIsRead(text: String) { #expect(problem(text) == nil) }

    @Test(arguments: [
        "", " ", "{", "[", "[1,]", "{\"a\":1,}", "{a:1}", "'a'", "NaN", "Infinity", "-", "01", "1.", ".5", "1e", "+1", "tru", "nul",
        "\"\u{01}\"", "\"a", #""\x""#, #""\u12g4""#, "1 2", "[1 2]", "{\"a\" 1}", "//c\n1",
        // Structures.
        "]", "}", "[,]", "[,1]", "[1,,2]", "[1", "[1,", "[\"a\"", "[}", "{]", "[1}", "{\"a\":1]", "{\"a\"}", "{\"a\":}",
        "{\"a\":1,,\"b\":2}",
        "{\"a\":1 \"b\":2}", "{1:1}", "{null:1}", "{\"a\":1}}", "[1]]", "[1][2]", "{\"a\"::1}", "{\"a\",1}", "[1:2]", "[:]", "{,}", "[*]",
        // Numbers.
        "-01", "00", "0x1", "1e+", "1e-", "1.e1", "0.", "--1", "1+1", "-Infinity", "-NaN", "0e", "1_000", "1,0", "1.2.3", "0.3e+", "٣",
        "-a",
        // Words.
        "True", "TRUE", "nulll", "truefalse", "fals", "undefined",
        // Strings.
        "\"\n\"", "\"\t\"", "\"\u{1F}\"", #""\"#, #""\""#, #""\u""#, #""\u1""#, #""\u123""#, #""\U0041""#, #""\a""#, #""\'""#, #""\0""#,
        "\"a\"\"b\"", "`a`", "\u{201C}a\u{201D}", #""\u+123""#, #""\u 123""#,
        // White space and marks of order that JSON does not know.
        "\u{FEFF}1", "\u{A0}1", "1\u{0B}", "\u{0C}1", "[1\u{2003}]", "1\u{0}", "/**/1", "#\n1", "1;",
    ])
    func whatIsNoJSONIsRefused(text: String) { #expect(problem(text) == .malformed) }

    @Test(arguments: [
        #""\uD83D""#, #""\uDE00""#, #""\uD83D\u0041""#, #""\uD83Dx""#, #""\uD83D\uD83D""#, #""\uDE00\uD83D""#, #""\uD83D\n""#,
        #"{"\uD800":1}"#,
    ])
    func halfACharacterIsRefused(text: String) { #expect(problem(text) == .loneSurrogate) }

    @Test(arguments: [#"{"a":1,"a":1}"#, #"{"a":1,"\u0061":2}"#, #"{"x":{"a":1,"b":2,"a":3}}"#, #"{"":1,"":2}"#])
    func aNameThatRepeatsIsRefused(text: String) { #expect(problem(text) == .duplicateName) }

    /// Bare continuation, overlong forms, surrogates, past U+10FFFF, cut short.
    @Test(
        arguments: [[0xFF], [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]]
            as [[UInt8]])
    func bytesThatAreNotUTF8AreRefused(bytes: [UInt8]) {
        #expect(throws: JSONParser.Problem.notUTF8) { try JSONParser.parse([0x22] + bytes + [0x22]) }
        #expect(throws: JSONParser.Problem.notUTF8) { try JSONParser.parse([0x31] + bytes) }
    }

    @Test func nestingHasALimitLongBeforeTheStackDoes() {
        let depth = JSONParser.depthMax
        let nested = { (count: Int) in String(repeating: "[", count: count) + String(repeating: "]", count: count) }
        #expect(problem(nested(depth)) == nil)
        #expect(problem(nested(depth + 2)) == .tooDeep)
        #expect(problem(String(repeating: "[", count: 60_000)) == .tooDeep)
        #expect(problem(String(repeating: #"{"a":"#, count: 60_000)) == .tooDeep)
    }

    @Test func valuesAreCountedWhereTheyAreLimited() throws {
        let text = Array(#"[1,{"a":2},[]]"#.utf8)
        _ = try JSONParser.parse(text, valuesMax: 5)
        #expect(throws: JSONParser.Problem.tooMany) { try JSONParser.parse(text, valuesMax: 4) }
    }

    @Test func whatIsWrittenIsReadBackTheSame() throws {
        let value: JSONValue = [
            "quote\"back\\slash": "tab\tline\nreturn\r bell\u{07} e\u{301} \"\u{301} 😀", "list": [1, [], ["x": .null]], "no": false,
        ]
        for text in [value.compact, value.pretty()] { #expect(try JSONParser.parse(Array(text.utf8)) == value) }
    }

    @Test(arguments: [1 as UInt64, 2, 3])
    func anyValueComesBackWhole(seed: UInt64) throws {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let value = Self.value(depth: 0, &generator)
            for text in [value.compact, value.pretty()] { #expect(try JSONParser.parse(Array(text.utf8)) == value) }
        }
    }

    private static func value(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth < 4 ? 7 : 5), using: &generator) {
        case 0: .null
        case 1: .boolean(Bool.random(using: &generator))
        case 2: .number(["0", "-12", "3.25", "1e-7", "18446744073709551616"].randomElement(using: &generator) ?? "0")
        case 3, 4: .string(text(&generator))
        case 5: .array((0..<Int.random(in: 0...4, using: &generator)).map { _ in value(depth: depth + 1, &generator) })
        default:
            .object(
                (0..<Int.random(in: 0...4, using: &generator)).map {
                    JSONValue.Member(name: "\($0)" + text(&generator), value: value(depth: depth + 1, &generator))
                })
        }
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        let scalars = (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
            Unicode.Scalar(
                Bool.random(using: &generator)
                    ? UInt32.random(in: 0...0x7F, using: &generator) : .random(in: 0...0x10FFFF, using: &generator))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// RFC 8785 §3.2.2.2: every other character stands for itself.
    @Test func aStringHasOneSpelling() {
        var bytes: [UInt8] = []
        JSONString.write(String(String.UnicodeScalarView((0..<0x80).compactMap { Unicode.Scalar($0) })) + "é\u{2028}😀", to: &bytes)
        let control = (0..<0x20).map { code in
            [0x08: #"\b"#, 0x09: #"\t"#, 0x0A: #"\n"#, 0x0C: #"\f"#, 0x0D: #"\r"#][code] ?? #"\u00"# + Hex.encode([UInt8(code)])
        }.joined()
        let visible = String(String.UnicodeScalarView((0x20..<0x80).compactMap { Unicode.Scalar($0) }))
            .replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#)
        #expect(String(decoding: bytes, as: UTF8.self) == "\"" + control + visible + "é\u{2028}😀\"")
    }
}
