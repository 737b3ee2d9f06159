public import Testing

/// The engines that whatever touches a store is tried over.
public enum EngineKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    public var testDescription: String { rawValue }
}
