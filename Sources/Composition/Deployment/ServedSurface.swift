/// The surfaces that a process serves, all or one.
package enum ServedSurface: String, CaseIterable, Sendable {
    case front, desk, watch
}
