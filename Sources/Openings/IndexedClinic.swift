public import Scheduling

/// Where a clinic stands: all the index needs to know of it.
public struct IndexedClinic: Sendable, Hashable {
    public var id: ClinicID
    public var position: GeographicPosition

    public init(id: ClinicID, position: GeographicPosition) {
        self.id = id
        self.position = position
    }
}
