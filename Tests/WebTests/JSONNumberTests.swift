import Bytes
import Testing

@testable import API

@Suite struct JSONNumberTests {
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
