import Pages
import Scheduling
import Serving

/// A clinic to phone when no opening was found.
struct NearbyClinic: Sendable, Hashable {
    var clinic: Clinic
    var distanceMetres: Int
}
