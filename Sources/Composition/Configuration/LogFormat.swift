/// How log records are written to the standard error.
package enum LogFormat: String, CaseIterable, Sendable {
    case text
    case json
}
