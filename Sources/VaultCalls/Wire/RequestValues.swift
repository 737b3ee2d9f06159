package import Bytes
internal import Scheduling
package import Seals

extension ByteWriter {
    package mutating func resealTarget(_ target: ResealTarget) {
        switch target {
        case .week(let week):
            byte(0)
            date(week.last)
        case .day(let name):
            byte(1)
            dayKeyName(name)
        }
    }
}

extension ByteReader {
    package mutating func week() throws(ByteError) -> RequestWeek {
        guard let week = RequestWeek(last: try date()) else { throw .malformed }
        return week
    }

    package mutating func resealTarget() throws(ByteError) -> ResealTarget {
        switch try byte() {
        case 0: .week(try week())
        case 1: .day(try dayKeyName())
        default: throw .malformed
        }
    }
}
