/// What a browser can say in client data. Only strings and truth values are
/// of use; the rest is read to be sure that it is JSON.
enum JSONValue: Hashable {
    case string(String)
    case boolean(Bool)
    case object([String: JSONValue])
    case array
    case number
    case null
}
