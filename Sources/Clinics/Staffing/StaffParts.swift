public import Credentials
import Scheduling
import Seals
public import UseCases

/// What a verb of the clinics may ask the vault besides: with the grant of
/// whoever acts.
public protocol StaffParts: Parts {
    var staff: any StaffVault { get }
}
