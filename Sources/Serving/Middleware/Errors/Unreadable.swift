import UseCases

/// A field or parameter that is not of the type it should be.
package struct Unreadable: Sendable, Equatable {
    package var field: String
    /// What it should have been; one of few fixed words.
    package var expected: Expected

    package init(field: String, expected: Expected) {
        self.field = field
        self.expected = expected
    }

    package enum Expected: String, Sendable, CaseIterable {
        case object, list, string, boolean, integer
        case code
    }
}
