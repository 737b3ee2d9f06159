/// Arguments as the values they stand for.
func parsed<Value: LosslessStringConvertible>(_ text: String, _ otherwise: String) throws(CommandFault) -> Value {
    guard let value = Value(text.trimmed) else { throw CommandFault(.usage, otherwise) }
    return value
}

/// One of a closed set of words.
func word<Value>(_ text: String, _ words: [String: Value], _ flag: String) throws(CommandFault) -> Value {
    guard let value = words[text.lowercased().trimmed] else {
        throw CommandFault(.usage, "\(flag) must be one of: " + words.keys.sorted().joined(separator: ", "))
    }
    return value
}
