import Scheduling

/// Standing requests: the form, and where it leads from other pages.
extension Phrase {
    public static let requestTitle = Phrase("Être averti de la première place", "Be told of the first place")
    public static let requestHeading = Phrase("Avertissez-moi de la première place", "Tell me about the first place")
    /// Of an appointment's page.
    public static let earlierPlace = Phrase("Une place plus tôt?", "An earlier place?")
    public static let requestEarlierHeading = Phrase("Avertissez-moi d'une place plus tôt", "Tell me about an earlier place")
    public static let requestEarlierLead = Phrase(
        "Votre rendez-vous reste le vôtre. Si une place plus tôt vous est offerte et que vous l'acceptez, elle prend la place de l'autre, d'un seul coup.",
        "Your appointment stays yours. If an earlier place is offered to you and you accept it, it takes the place of the other, in one step."
    )
    public static func requestInstead(_ time: (french: String, english: String)) -> Phrase {
        Phrase("Laisser mon rendez-vous du \(time.french) en échange", "Give up my appointment of \(time.english) in exchange")
    }
    public static let requestInsteadHint = Phrase(
        "Seulement quand vous acceptez une place, jamais avant.", "Only when you accept a place, never before.")
    public static let problemInsteadGone = Phrase(
        "Ce navigateur n'a plus le lien du rendez-vous à échanger. Rouvrez-le depuis votre confirmation; ou envoyez la demande telle quelle : ce rendez-vous restera.",
        "This browser no longer has the link to the appointment to exchange. Open it again from your confirmation; or send the request as it is: that appointment will stay."
    )
    public static let requestLead = Phrase(
        "Dites une fois ce qui vous convient. Quand une place se libère et que votre tour est venu, nous vous l'écrivons, et elle est gardée pour ceux qui attendent : la première personne selon l'ordre publié qui dit oui l'a.",
        "Say once what suits you. When a place opens and it is your turn, we write to you, and it is kept for those who wait: the first person in the published order who says yes has it."
    )
    public static let requestPromise = Phrase(
        "Rien à surveiller, rien à rafraîchir. Chercher vous-même ne vous fait pas perdre votre rang.",
        "Nothing to watch, nothing to refresh. Searching by yourself does not cost you your place in line."
    )
    public static let requestOpeningsTitle = Phrase("Ces places sont libres maintenant", "These places are free now")
    public static let requestOpeningsText = Phrase(
        "Si l'une d'elles vous convient, prenez-la : inutile d'attendre.",
        "If one of them suits you, take it: there is no need to wait."
    )
    public static let requestWhereTitle = Phrase("Où et pourquoi", "Where and why")
    public static let requestWhereOnlyTitle = Phrase("Où", "Where")
    public static let requestWhenTitle = Phrase("Quand et comment", "When and how")
    public static let placeKeptHint = Phrase(
        "Laissez vide pour rester au même endroit.", "Leave it empty to stay in the same place.")
    public static let requestUntilLabel = Phrase("Jusqu'à quel jour?", "Until which day?")
    public static let requestUntilHint = Phrase(
        "Sans place d'ici là, la demande se termine d'elle-même.", "Without a place by then, the request ends by itself.")
    public static let requestFromLabel = Phrase("Pas avant le", "Not before")
    public static let requestDaysLabel = Phrase("Quels jours?", "Which days?")
    public static let requestEarliestLabel = Phrase("À partir de", "From")
    public static let requestLatestLabel = Phrase("Avant", "Before")
    public static let requestAnyHour = Phrase("Peu importe", "Any time")
    public static let requestTimesLabel = Phrase("À quelles heures?", "At what times?")
    public static let requestNoticeLabel = Phrase("Combien de temps vous faut-il pour venir?", "How much notice do you need?")
    public static let requestNoticeHint = Phrase(
        "Une place plus proche que cela ne vous est pas offerte.", "A place sooner than that is not offered to you.")
    public static let requestNightsLabel = Phrase(
        "On peut aussi m'écrire entre 21 h et 8 h.", "I may also be written to between 9 p.m. and 8 a.m.")
    public static let requestNightsText = Phrase(
        "Sinon, une place libérée la nuit attend le matin ou va à quelqu'un d'autre.",
        "Otherwise, a place freed at night waits for the morning or goes to someone else."
    )
    public static let requestReferralLabel = Phrase(
        "Un autre professionnel de la santé me dirige vers cette visite.",
        "Another health professional refers me for this visit."
    )
    public static let requestReferralText = Phrase(
        "Certaines cliniques font passer ces demandes d'abord, et le disent. La clinique le vérifiera.",
        "Some clinics put these requests first, and say so. The clinic will check."
    )
    public static func requestOnlyClinic(_ name: String) -> Phrase {
        Phrase("Seulement à cette clinique : \(name)", "At this clinic only: \(name)")
    }
    public static let waitingContactHint = Phrase(
        "Le code et les offres vont à ce courriel. Nous n'y écrivons jamais la raison de la visite.",
        "The code and the offers go to this e-mail address. We never write the reason for the visit there."
    )
    public static let waitingConsentText = Phrase(
        "Vos renseignements sont scellés dès leur arrivée. Seules la clinique dont vous acceptez une place et vous pourrez les ouvrir, et chaque ouverture sera notée. Si la demande se termine sans place, ils sont effacés.",
        "Your information is sealed as it arrives. Only the clinic whose place you accept and you will be able to open it, and every opening will be recorded. If the request ends without a place, it is erased."
    )
    public static let waitingConsentLabel = Phrase(
        "J'accepte que ces renseignements soient gardés scellés pendant l'attente, puis transmis à la clinique dont j'accepte une place.",
        "I agree that this information is kept sealed while I wait, then goes to the clinic whose place I accept."
    )
    public static let requestButton = Phrase("Prendre mon rang", "Take my place in line")
    public static let requestButtonHint = Phrase(
        "Un code vous sera envoyé pour confirmer la demande.", "A code will be sent to you to confirm the request.")

    public static let requestHomeLine = Phrase("Pas de place assez tôt?", "No place soon enough?")
    public static let requestLink = Phrase("Être averti de la première place", "Be told of the first place")
    public static let requestFromResults = Phrase(
        "Aucune ne vous convient? Une place plus tôt peut se libérer.", "None suits you? An earlier place may open.")
    public static let requestFromNothing = Phrase("Laissez la place venir à vous", "Let the place come to you")
    public static let requestFromNothingText = Phrase(
        "Faites-en la demande une fois : quand une place se libère et que votre tour est venu, elle vous est offerte.",
        "Ask once: when a place opens and it is your turn, it is offered to you."
    )

    public static let aboutWaitingTitle = Phrase("Attendre la première place", "Waiting for the first place")
    public static let aboutWaitingText = Phrase(
        "Si rien ne convient, dites une fois ce qu'il vous faut. Chaque clinique publie l'ordre dans lequel elle offre ses places libérées : qui elle fait passer d'abord, s'il y a lieu, puis les plus proches, puis qui attend depuis le plus longtemps. Vous voyez votre rang. Une place libérée est gardée pour ceux qui attendent. La première personne est consultée seule; après un silence, ou quand l'heure approche, plusieurs le sont, et la place va à la première selon l'ordre qui a dit oui, jamais à la plus rapide. Refuser ne coûte rien, et un oui qui vient après un autre non plus : vous gardez votre rang.",
        "If nothing suits you, say once what you need. Each clinic publishes the order in which it offers its freed places: whom it puts first, if anyone, then the nearest, then whoever has waited longest. You see your place in line. A freed place is kept for those who wait. The first person is asked alone; after a silence, or when the hour is near, several are, and the place goes to the first in the order who said yes, never to the quickest. Declining costs nothing, nor does a yes that comes after another: you keep your place in line."
    )
    public static let privacyWaitingTitle = Phrase("Pendant que vous attendez une place", "While you wait for a place")
    public static let privacyWaitingText = Phrase(
        "Personne ne peut lire qui vous êtes ni pourquoi vous consultez : c'est scellé, et seule la clinique dont vous acceptez une place pourra l'ouvrir. Restent lisibles la durée de la visite, un carré d'environ 2\u{A0}km où vous êtes, et ce qui vous convient. Si vous retirez la demande ou si elle se termine, tout ce qui est scellé est effacé.",
        "Nobody can read who you are or why you are seen: it is sealed, and only the clinic whose place you accept will be able to open it. What stays readable is how long the visit is, a square of about 2\u{A0}km that you are in, and what suits you. If you withdraw the request or it ends, everything sealed is erased."
    )

    public static let problemEmailMissing = Phrase(
        "Donnez un courriel : les offres y seront envoyées.", "Give an e-mail address: offers will be sent there.")
    public static let problemUntilInvalid = Phrase(
        "Choisissez le dernier jour, comme 2026-08-13.", "Choose the last day, such as 2026-08-13.")
    public static let problemUntilPast = Phrase(
        "Choisissez un jour à venir, qui ne précède pas le premier.", "Choose a day to come, not before the first one.")
    public static let problemUntilTooFar = Phrase(
        "Une demande attend 60 jours au plus.", "A request waits for 60 days at most.")
    public static let problemDaysMissing = Phrase("Choisissez au moins un jour.", "Choose at least one day.")
    public static let problemLatestTooEarly = Phrase(
        "La fin doit venir après le début.", "The end must come after the beginning.")
    public static let problemAlreadyFiled = Phrase(
        "Ce formulaire a déjà servi à une demande. Pour en faire une autre avec ce que vous voyez ici, envoyez de nouveau.",
        "This form was already used for a request. To make another one with what you see here, send it again."
    )

    /// Notice, in minutes.
    public static func notice(minutes: Int) -> Phrase {
        switch minutes {
        case 240: Phrase("une demi-journée (4\u{A0}heures)", "half a day (4\u{A0}hours)")
        case 1440: Phrase("un jour", "a day")
        case let minutes where minutes >= 60 && minutes % 60 == 0:
            .count(minutes / 60, .hour)
        default: .count(minutes, .minute)
        }
    }

    /// `1 heure`, `2 hours`.
    public static func count(_ number: Int, _ noun: Noun) -> Phrase {
        Phrase(Quantities.count(number, noun, in: .french), Quantities.count(number, noun, in: .english))
    }
}

extension Noun {
    public static let hour = Noun(Phrase("heure", "hour"), Phrase("heures", "hours"))
    public static let attempt = Noun(Phrase("essai", "try"), Phrase("essais", "tries"))
}
