/// How log records are written to the standard error.
enum LogFormat: String, CaseIterable, Sendable {
    case text
    case json
}
