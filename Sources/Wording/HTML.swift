/// Markup that is safe to send: UTF-8 bytes that only literals of this
/// program and escaped text can have produced.
///
/// There is deliberately no way to turn a `String` into markup unescaped:
/// an interpolated `String` is escaped, an interpolated `HTML` is inserted
/// as it is. Every interpolation is safe as element content and inside a
/// *quoted* attribute value; it is not meant for scripts, styles or unquoted
/// attributes, which no page of ours has.
///
///     let name = "O'Neil <3"
///     let greeting: HTML = "<p title=\"\(name)\">\(name)</p>"
///
/// Escaping works on Unicode scalars (WHATWG HTML §13.2.5 tokenizes code
/// points): a quote followed by a combining mark is one `Character` but still
/// ends an attribute.
public struct HTML: Sendable, Hashable {
    /// The markup, encoded in UTF-8: what a response carries.
    public internal(set) var utf8: [UInt8]

    /// No markup at all.
    public init() { utf8 = [] }

    /// The markup as text, for tests and for parts of messages.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    public var isEmpty: Bool { utf8.isEmpty }

    public static func += (left: inout HTML, right: HTML) { left.utf8.append(contentsOf: right.utf8) }

    public static func + (left: HTML, right: HTML) -> HTML {
        var sum = left
        sum += right
        return sum
    }

    /// The markup of each element, one after the other.
    public static func each<Element>(_ elements: some Sequence<Element>, _ markup: (Element) -> HTML) -> HTML {
        var result = HTML()
        for element in elements { result += markup(element) }
        return result
    }

    /// The markup when `condition` holds, otherwise nothing.
    public static func when(_ condition: Bool, _ markup: @autoclosure () -> HTML) -> HTML {
        condition ? markup() : HTML()
    }

    /// The markup of a value that may be missing, otherwise nothing.
    public static func optional<Value>(_ value: Value?, _ markup: (Value) -> HTML) -> HTML {
        value.map(markup) ?? HTML()
    }
}
