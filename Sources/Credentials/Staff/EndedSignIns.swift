/// What an operator ended.
public struct EndedSignIns: Hashable, Sendable {
    public var signIns: Int
    public var people: Int

    public init(signIns: Int, people: Int) {
        self.signIns = signIns
        self.people = people
    }
}
