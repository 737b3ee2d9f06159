import Scheduling

/// Something countable.
public struct Noun: Sendable, Hashable {
    public let singular: Phrase
    public let plural: Phrase

    public init(_ singular: Phrase, _ plural: Phrase) {
        self.singular = singular
        self.plural = plural
    }

    public static let opening = Noun(Phrase("ouverture", "opening"), Phrase("ouvertures", "openings"))
    public static let slot = Noun(Phrase("place", "slot"), Phrase("places", "slots"))
    public static let reason = Noun(Phrase("motif", "reason"), Phrase("motifs", "reasons"))
    public static let recoveryCode = Noun(Phrase("code inutilisé", "unused code"), Phrase("codes inutilisés", "unused codes"))
    public static let session = Noun(Phrase("session ouverte", "open session"), Phrase("sessions ouvertes", "open sessions"))
    public static let undeliveredMessage = Noun(
        Phrase("message non reçu", "message not received"), Phrase("messages non reçus", "messages not received"))
    public static let sameOrigin = Noun(
        Phrase("rendez-vous d'une même origine", "appointment of one origin"),
        Phrase("rendez-vous d'une même origine", "appointments of one origin"))
    public static let heldBackMessage = Noun(
        Phrase("message retenu", "message held back"), Phrase("messages retenus", "messages held back"))
    public static let callBack = Noun(
        Phrase("personne à rappeler", "person to call back"), Phrase("personnes à rappeler", "people to call back"))
    public static let calledBack = Noun(
        Phrase("personne rappelée", "person called back"), Phrase("personnes rappelées", "people called back"))
    public static let tryOfCall = Noun(Phrase("essai", "try"), Phrase("essais", "tries"))
    public static let clinic = Noun(Phrase("clinique", "clinic"), Phrase("cliniques", "clinics"))
    public static let minute = Noun(Phrase("minute", "minute"), Phrase("minutes", "minutes"))
    public static let second = Noun(Phrase("seconde", "second"), Phrase("secondes", "seconds"))
    public static let day = Noun(Phrase("jour", "day"), Phrase("jours", "days"))
    public static let problem = Noun(Phrase("point à corriger", "thing to correct"), Phrase("points à corriger", "things to correct"))
}
