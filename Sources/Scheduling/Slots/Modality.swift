/// How the visit happens. Raw values are what the store keeps.
public enum Modality: Int, Hashable, Sendable, CaseIterable {
    case inPerson = 0
    case phone = 1
    case video = 2
}
