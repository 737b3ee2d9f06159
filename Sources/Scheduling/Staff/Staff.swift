/// Tag of the ids of people who work at a clinic. What is known of them
/// stands with the vault alone. FHIR: `Person` with a `PractitionerRole` or
/// an administrative one.
public enum Staff {}

/// Tag of the ids of grants: what one sign-in may do until it ends. The id
/// names it in journals; it is not what proves it.
public enum Grant {}

public typealias StaffID = Identifier<Staff>
public typealias GrantID = Identifier<Grant>
