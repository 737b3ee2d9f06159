/// The verbs of whoever runs the service: places, people, schedules, the
/// horizon of slots, shredding and checks. The command line and the workers
/// call these.
public struct Administration: Sendable {
    let house: House

    public init(_ house: House) { self.house = house }
}
