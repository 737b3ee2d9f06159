import Testing

/// The engines that the conformance suite runs over.
enum EngineKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    var testDescription: String { rawValue }
}
