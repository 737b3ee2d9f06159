public enum Profession: Int, Hashable, Sendable, CaseIterable {
    case physician = 0
    case nursePractitioner = 1
    case nurse = 2
    case pharmacist = 3
}
