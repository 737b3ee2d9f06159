public import Scheduling

extension LevelSet {
    /// Whether patients can do nothing at a clinic but look: then no deadline
    /// of theirs runs there, and nobody is offered a place.
    public func stopsPatients(at clinic: ClinicID) -> Bool { level(at: Whereabouts(surface: .front, clinic: clinic)) >= .frozen }
}
