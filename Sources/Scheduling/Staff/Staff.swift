/// Tag of the ids of people who work at a clinic. What is known of them
/// stands with the vault alone. FHIR: `Person` with a `PractitionerRole` or
/// an administrative one.
public enum Staff {}

public typealias StaffID = Identifier<Staff>
public typealias GrantID = Identifier<Grant>
