public import Scheduling

extension CalendarEvent {
    /// The entry of an appointment. What is sent and what is downloaded are
    /// both made here, so that a calendar takes them for the same entry.
    ///
    /// - Parameters:
    ///   - rules: of the clinic's zone.
    ///   - stamp: now.
    ///   - url: carries no secret: calendars are shared and synchronized.
    public init(
        of appointment: Appointment, at clinic: Clinic, rules: ZoneRules, organizer: CalendarAddress,
        reader: CalendarReader, language: Language, summary: String, details: String?, url: String?, stamp: Instant
    ) {
        let isThere = appointment.modality == .inPerson
        let address = clinic.address
        self.init(
            uid: CalendarUID(appointment.id), sequence: appointment.sequence, stamp: stamp,
            lastModified: appointment.updated, start: appointment.start, end: appointment.end, zone: clinic.zone,
            rules: rules, status: appointment.state == .cancelled ? .cancelled : .confirmed, organizer: organizer,
            reader: reader, language: language, summary: summary,
            location: isThere
                ? "\(clinic.name), \(address.line), \(address.municipality) \(address.postalCode)" : clinic.name,
            details: details, url: url, position: isThere ? clinic.position : nil
        )
    }
}
