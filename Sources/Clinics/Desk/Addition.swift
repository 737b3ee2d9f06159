import Bytes
import Credentials
import Database
import Notary
public import Scheduling
import Store
public import UseCases

/// A visit on top of the schedule.
public struct Addition: Sendable {
    /// The form sent twice books once.
    public var form: FormID<Hold>
    public var practitioner: PractitionerID
    public var start: LocalDateTime
    public var minutes: Int
    public var modality: Modality

    public init(form: FormID<Hold>, practitioner: PractitionerID, start: LocalDateTime, minutes: Int, modality: Modality) {
        self.form = form
        self.practitioner = practitioner
        self.start = start
        self.minutes = minutes
        self.modality = modality
    }
}
