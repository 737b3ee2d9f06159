/// Someone who sees patients. FHIR: `Practitioner`.
public struct Practitioner: Hashable, Sendable {
    public var id: PractitionerID
    public var givenName: String
    public var familyName: String
    public var profession: Profession
    /// The public CMQ licence number (five digits); never the RAMQ billing
    /// number, which is personal and is not stored at all.
    public var licence: String?
    public var languages: LanguageSet
    /// They receive nobody any more, and are on no list; visits that were
    /// still bear their name.
    public var isRemoved = false

    public init(
        id: PractitionerID, givenName: String, familyName: String, profession: Profession, licence: String?,
        languages: LanguageSet
    ) {
        self.id = id
        self.givenName = givenName.onOneLine
        self.familyName = familyName.onOneLine
        self.profession = profession
        self.licence = licence
        self.languages = languages
    }
}
