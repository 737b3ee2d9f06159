public import Credentials
import Scheduling
public import Seals
public import UseCases

/// The parts of a process that serves clinics. A surface of patients has the
/// plain `House`, and with it no way to anybody's sign-in.
public struct StaffedHouse: StaffParts {
    /// What a surface of patients is given.
    public let house: House
    public let staff: any StaffVault

    public init(_ house: House, staff: any StaffVault) {
        self.house = house
        self.staff = staff
    }

    public var gate: Gatekeeper { house.gate }
    public var node: Node { house.node }
    public var record: Record { house.record }
    public var vault: any ParticularsVault { house.vault }
}
