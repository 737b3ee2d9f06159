/// What somebody looks for by themselves, without anyone of a clinic, is
/// looked for. Each use has its own share of what the vault answers in a
/// minute, so that neither starves the other. Raw values are what the wire has.
public enum LookupUse: UInt8, Hashable, Sendable, CaseIterable {
    /// "Lost your link?"
    case recovery = 1
    /// An answer by text: whose telephone it came from.
    case text = 2
}
