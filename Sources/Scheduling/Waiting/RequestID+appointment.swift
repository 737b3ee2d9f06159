extension AppointmentID {
    /// The appointment that a request becomes bears its id (FHIR: one
    /// `Appointment`, from `waitlist` to `booked`).
    public init(request: RequestID) { self.init(high: request.high, low: request.low) }
}

extension RequestID {
    public init(appointment: AppointmentID) { self.init(high: appointment.high, low: appointment.low) }
}
