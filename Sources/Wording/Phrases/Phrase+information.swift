import Scheduling

/// Clinics, privacy, how it works, and the demo's mailbox.
extension Phrase {
    public static let clinicsTitle = Phrase("Cliniques", "Clinics")
    public static let clinicsLead = Phrase(
        "Les cliniques qui offrent leurs ouvertures ici. Toutes répondent aussi au téléphone.",
        "The clinics that offer their openings here. All of them answer the phone too."
    )
    public static let noClinics = Phrase("Aucune clinique n'est encore inscrite.", "No clinic has joined yet.")
    public static let addressLabel = Phrase("Adresse", "Address")
    public static let phoneNumberLabel = Phrase("Téléphone", "Phone")
    public static let languagesLabel = Phrase("Langues", "Languages")
    public static let searchHere = Phrase("Chercher une ouverture près d'ici", "Find an opening near here")

    public static let privacyTitle = Phrase("Vos renseignements", "Your information")
    public static let privacyLead = Phrase(
        "Une réservation dit où et par qui quelqu'un est vu : c'est un renseignement de santé, et nous le traitons ainsi.",
        "A booking says where and by whom someone is seen: that is health information, and we treat it as such."
    )
    public static let privacyWhatTitle = Phrase("Ce que nous demandons", "What we ask for")
    public static let privacyWhatText = Phrase(
        "Un nom, une date de naissance, un moyen de vous joindre et la raison de la visite. Le numéro d'assurance maladie est facultatif. Rien d'autre.",
        "A name, a date of birth, a way to reach you and the reason for the visit. The health insurance number is optional. Nothing else."
    )
    public static let privacySealTitle = Phrase("Scellés dès l'arrivée", "Sealed on arrival")
    public static let privacySealText = Phrase(
        "Le site scelle vos renseignements et ne garde pas de quoi les rouvrir. Un coffre séparé peut le faire, pour votre clinique ou pour vous, et il note chaque ouverture avant de la faire. Par votre lien, vous voyez qui a ouvert, par jour et par rôle.",
        "The site seals your information and keeps nothing that could open it again. A separate vault can, for your clinic or for you, and it records every opening before making it. By your link you see who opened it, by day and by role."
    )
    public static let privacyWhoTitle = Phrase("Qui les voit", "Who sees it")
    public static let privacyWhoText = Phrase(
        "Le personnel de la clinique choisie, et vous. Ni les autres cliniques, ni la publicité, ni nous. La raison de la visite n'est écrite dans aucun message.",
        "The staff of the clinic you chose, and you. Not other clinics, not advertisers, not us. The reason for the visit is written in no message."
    )
    public static let privacyPositionTitle = Phrase("Votre position", "Your position")
    public static let privacyPositionText = Phrase(
        "Elle n'est demandée que si vous touchez « Utiliser ma position », sert à une recherche et n'est pas conservée.",
        "It is asked for only if you press \u{201C}Use my position\u{201D}, serves one search and is not kept."
    )
    public static let privacyDeviceTitle = Phrase("Sur votre appareil", "On your device")
    public static let privacyDeviceText = Phrase(
        "Des témoins de session, nécessaires au formulaire et à votre lien. Si vous le choisissez, le nom et la date de naissance de vos proches, gardés dans ce navigateur seulement et que vous pouvez effacer. Aucun suivi.",
        "Session cookies, which the form and your link need. If you choose so, your family's names and dates of birth, kept in this browser only, which you can erase. No tracking."
    )
    public static let imprintOperator = Phrase("Qui exploite ce site", "Who runs this site")
    public static let imprintPrivacy = Phrase("Responsable des renseignements personnels", "In charge of personal information")
    public static let imprintAccessibility = Phrase("Quelque chose ne fonctionne pas pour vous?", "Something does not work for you?")
    public static let privacyRightsTitle = Phrase("Vos droits", "Your rights")
    public static let privacyRightsText = Phrase(
        "Par votre lien : lire et imprimer ce que vous avez écrit, voir qui l'a ouvert, corriger un courriel ou un téléphone, et retirer votre accord en annulant. Auprès de la clinique : corriger un nom, une date de naissance ou un numéro, et obtenir une copie de ce qu'elle garde elle-même. Vous pouvez aussi vous adresser à la Commission d'accès à l'information du Québec.",
        "By your link: read and print what you wrote, see who opened it, correct an e-mail address or a phone number, and withdraw your agreement by cancelling. From the clinic: correct a name, a date of birth or a number, and get a copy of what it keeps itself. You can also turn to the Commission d'accès à l'information du Québec."
    )
    public static let privacyDestroyTitle = Phrase("Détruits après la visite", "Destroyed after the visit")
    public static func privacyDestroyText(days: Int) -> Phrase {
        let (french, english) = (Quantities.count(days, .day, in: .french), Quantities.count(days, .day, in: .english))
        return Phrase(
            "\(french) après la visite, la clé par laquelle la clinique ouvrait vos renseignements est détruite : même une copie de secours ne les lui rend plus.",
            "\(english) after the visit, the key by which the clinic opened your information is destroyed: not even a backup gives it back to the clinic."
        )
    }

    public static let aboutTitle = Phrase("Comment ça marche", "How it works")
    public static let aboutLead = Phrase(
        "Un créneau, c'est une heure libre dans un horaire. C'est aussi l'ouverture entre deux merlons d'un rempart : un passage, bien gardé.",
        "A créneau is a free time in a schedule. It is also the gap between two merlons of a rampart: a way through, well guarded."
    )
    public static let aboutOrderTitle = Phrase("L'ordre est le même pour tous", "The order is the same for everyone")
    public static let aboutOrderText = Phrase(
        "Les ouvertures viennent de la plus proche dans le temps à la plus lointaine. Rien ne s'achète, aucune place n'est réservée à qui paie, et vos absences passées ne comptent pas.",
        "Openings go from the soonest to the latest. Nothing is for sale, no place is set aside for those who pay, and past absences do not count."
    )
    public static let aboutHoldTitle = Phrase("Ce que vous choisissez vous est gardé", "What you choose is kept for you")
    public static let aboutHoldText = Phrase(
        "Dès que vous touchez « Choisir », l'heure est à vous pour 5\u{A0}minutes, et encore 5 si vous le demandez. Si le temps s'écoule, ce que vous avez écrit reste là.",
        "As soon as you press \u{201C}Choose\u{201D}, the time is yours for 5\u{A0}minutes, and 5 more if you ask. If time runs out, what you have typed stays."
    )
    public static let aboutFreedTitle = Phrase("Une place qui se libère", "When a place frees up")
    public static let aboutFreedText = Phrase(
        "Quand quelqu'un annule, l'heure est d'abord offerte à qui attend. Si personne n'attend, elle revient dans la liste après un court délai. Annuler dès que vous le savez aide quelqu'un d'autre.",
        "When someone cancels, the time is first offered to those who wait. If nobody does, it comes back to the list after a short delay. Cancelling as soon as you know helps someone else."
    )
    public static let aboutChangeTitle = Phrase("Changer d'avis", "Changing your mind")
    public static let aboutChangeText = Phrase(
        "Votre lien permet de déplacer ou d'annuler sans appeler. Déplacer ne vous fait jamais perdre l'ancienne heure avant d'avoir la nouvelle.",
        "Your link lets you move or cancel without calling. Moving never costs you the old time before you have the new one."
    )
    public static let aboutNotTitle = Phrase("Ce que Créneau n'est pas", "What Créneau is not")
    public static let aboutNotText = Phrase(
        "Ni un service d'urgence, ni un dossier médical, ni le guichet du gouvernement. Sans médecin de famille, le 811, option\u{A0}3, vous oriente.",
        "Not an emergency service, not a medical record, not the government's access point. Without a family doctor, 811, option\u{A0}3, can direct you."
    )

    public static let demoMailboxTitle = Phrase("Messages de la démonstration", "Messages of the demonstration")
    public static let demoMailboxLead = Phrase(
        "Dans la démonstration, les messages ne partent pas : ils arrivent ici.",
        "In the demonstration, messages go nowhere: they arrive here."
    )
    public static let demoMailboxEmpty = Phrase(
        "Aucun message encore. Réservez une visite, et la confirmation sera ici.",
        "No message yet. Book a visit, and its confirmation will be here."
    )
    public static let demoTo = Phrase("À", "To")
    public static let demoReceived = Phrase("Reçu", "Received")
    public static let demoBack = Phrase("Tous les messages", "All messages")
}
