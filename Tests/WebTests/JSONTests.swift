@testable import API
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
import Testing
@testable import UseCases

struct JSONTests {
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

    @Test(arguments: [
        "", " ", "{", "[", "[1,]", "{\"a\":1,}", "{a:1}", "'a'", "NaN", "Infinity", "-", "01", "1.", ".5", "1e", "+1", "tru", "nul",
        "\"\u{01}\"", "\"a", #""\x""#, #""\u12g4""#, "1 2", "[1 2]", "{\"a\" 1}", "//c\n1",
    ])
    func whatIsNoJSONIsRefused(text: String) { #expect(problem(text) == .malformed) }

    @Test(arguments: [#""\uD83D""#, #""\uDE00""#, #""\uD83D\u0041""#, #""\uD83Dx""#])
    func halfACharacterIsRefused(text: String) { #expect(problem(text) == .loneSurrogate) }

    @Test func aNameThatRepeatsIsRefused() { #expect(problem(#"{"a":1,"\u0061":2}"#) == .duplicateName) }

    @Test func bytesThatAreNotUTF8AreRefused() {
        #expect(throws: JSONParser.Problem.notUTF8) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
    }

    @Test func nestingHasALimitLongBeforeTheStackDoes() {
        let depth = JSONParser.depthMax
        let nested = { (count: Int) in String(repeating: "[", count: count) + String(repeating: "]", count: count) }
        #expect(problem(nested(depth)) == nil)
        #expect(problem(nested(depth + 2)) == .tooDeep)
        #expect(problem(String(repeating: "[", count: 60_000)) == .tooDeep)
    }

    @Test func whatIsWrittenIsReadBackTheSame() throws {
        let value: JSONValue = [
            "quote\"back\\slash": "tab\tline\nreturn\r bell\u{07} e\u{301} \"\u{301} 😀", "list": [1, [], ["x": .null]], "no": false,
        ]
        for text in [value.compact, value.pretty()] { #expect(try JSONParser.parse(Array(text.utf8)) == value) }
    }

    @Test func numbersAreWrittenWithoutFloatingPoint() {
        var writer = JSONWriter()
        writer.array { writer in
            writer.kilometres(0)
            writer.kilometres(49)
            writer.kilometres(50)
            writer.kilometres(12_345)
            writer.degrees(-73_587_810)
            writer.degrees(45)
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "[0.0,0.0,0.1,12.3,-73.587810,0.000045]")
    }
}
