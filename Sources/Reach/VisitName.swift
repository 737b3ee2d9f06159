public import Scheduling

/// A visit by what identifies it without saying whose it is.
public struct VisitName: Sendable, Hashable, Comparable {
    public var id: AppointmentID
    public var reference: AppointmentReference
    public var clinic: ClinicID

    package init(id: AppointmentID, reference: AppointmentReference, clinic: ClinicID) {
        (self.id, self.reference, self.clinic) = (id, reference, clinic)
    }

    public static func < (left: Self, right: Self) -> Bool { left.id < right.id }
}
