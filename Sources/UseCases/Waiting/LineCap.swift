/// By what requests that wait are counted. The raw value is the field of the
/// request's index, above those of the vault's tokens.
public enum LineCap: Int, Sendable, Equatable, CaseIterable {
    case contact = 101
    case network = 102
    case mailDomain = 103
}
