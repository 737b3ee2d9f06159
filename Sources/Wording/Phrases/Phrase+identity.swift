import Scheduling

/// Who a visit is for, put right at the desk; and what the person is told of it.
extension Phrase {
    public static let deskIdentity = Phrase("Corriger l'identité", "Correct who it is")
    public static let deskIdentityText = Phrase(
        "La clinique trouvera cette personne sous ce qui est écrit ici. Sa page personnelle garde ce qu'elle a inscrit, et nomme le champ et le jour; un message lui dit que votre clinique l'a corrigé. Les sauvegardes gardent l'ancienne valeur jusqu'à leur destruction, après la visite.",
        "The clinic will find this person under what is written here. Their own page keeps what they entered, and names the field and the day; a message tells them that your clinic corrected it. Backups keep the former value until they are destroyed, after the visit."
    )
    public static let deskIdentitySame = Phrase(
        "Rien n'a changé : c'était déjà écrit ainsi.", "Nothing changed: it was written like that already.")
    public static let deskIdentityDone = Phrase(
        "L'identité est corrigée. La personne en est avertie, si elle a donné un courriel ou un téléphone auquel nous écrivons.",
        "Who it is was corrected. The person is told, if they gave an e-mail address or a phone number that we write to."
    )
    public static let identityCorrected = Phrase(
        "Dans son dossier de rendez-vous, la clinique a corrigé ce qui suit. Votre copie, ici, reste comme vous l'avez écrite.",
        "In its own record of the appointment, the clinic has corrected the following. Your copy, here, stays as you wrote it."
    )
    public static let identityName = Phrase("le nom", "the name")
    public static let identityBirthDate = Phrase("la date de naissance", "the date of birth")
    public static let identityHealthNumber = Phrase("le numéro d'assurance maladie", "the health insurance number")
    public static let messageIdentityCorrected = Phrase("Identité corrigée", "Identity corrected")
    public static let mailIdentitySubject = Phrase(
        "La clinique a corrigé pour qui est le rendez-vous", "The clinic has corrected who the appointment is for")
    public static let mailIdentityNotYou = Phrase(
        "Vous ne l'avez pas demandé, ou c'est une erreur? Appelez la clinique. Par votre lien, votre propre copie se lit toujours comme vous l'avez écrite.",
        "You did not ask for it, or it is a mistake? Call the clinic. By your link, your own copy still reads as you wrote it."
    )
    public static let textIdentity = Phrase(
        "la clinique a corrigé pour qui est ce rendez-vous :", "the clinic has corrected who this appointment is for:")
    public static let textIdentityNotYou = Phrase("Une erreur? Appelez la clinique.", "A mistake? Call the clinic.")

    /// - Parameter fields: as words, in a list.
    public static func mailIdentity(clinic: String, fields: Phrase) -> Phrase {
        Phrase(
            "\(clinic) a corrigé, dans son dossier de ce rendez-vous, \(Language.french(fields)). Le rendez-vous lui-même ne change pas.",
            "\(clinic) has corrected, in its record of this appointment, \(Language.english(fields)). The appointment itself does not change."
        )
    }
}
