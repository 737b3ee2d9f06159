/// What a map's entry is found by. Authenticators use no other kinds.
enum CBORKey: Hashable {
    case integer(Int64)
    case text(String)
}

extension CBORKey: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    init(integerLiteral value: Int64) { self = .integer(value) }
    init(stringLiteral value: String) { self = .text(value) }
}
