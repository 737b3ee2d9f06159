import Composition
import Scheduling

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

/// What names a clinic or somebody of its staff.
func directoryName(_ text: String, _ flag: String) throws(CommandFault) -> String {
    guard let name = DirectoryName.read(text) else {
        throw CommandFault(.usage, "\(flag) must be a name on one line, of \(DirectoryName.max) characters at most")
    }
    return name
}
