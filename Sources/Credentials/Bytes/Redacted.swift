/// A value that says what it is and never what it holds: not when it is
/// interpolated, dumped or summed up by a debugger, hence not in a log either.
public protocol Redacted: CustomStringConvertible, CustomReflectable {}

extension Redacted {
    public var description: String { "\(Self.self)(redacted)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
