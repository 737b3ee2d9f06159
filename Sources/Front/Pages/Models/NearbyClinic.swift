import Scheduling
import Serving
import Pages

/// A clinic to phone when no opening was found.
struct NearbyClinic: Sendable, Hashable {
    var clinic: Clinic
    var distanceMetres: Int
}
