import Database
public import Scheduling

/// What groups the bookings of one origin, and whether their contact was proven.
public struct BookingOriginWrite: Sendable {
    public var origin: [UInt8]
    public var proof: ContactStanding

    public init(origin: [UInt8], proof: ContactStanding) {
        self.origin = origin
        self.proof = proof
    }

    func statement(of id: AppointmentID, at clinic: ClinicID, where condition: Statement) -> Statement {
        """
        INSERT INTO booking_origin (appointment, clinic, origin, proof, kept_at)
        SELECT \(id), \(clinic), \(origin), \(chosen: proof), 0 WHERE \(condition)
        """
    }
}
