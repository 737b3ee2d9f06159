/// The page of a request: its code, its place in line, its end.
///
/// A time in English ends in its own full stop: a sentence that ends in one adds none.
extension Phrase {
    public static let codeTitle = Phrase("Entrer le code", "Enter the code")
    public static let codeHeading = Phrase("Entrez le code reçu", "Enter the code you received")
    public static func codeLead(until time: (french: String, english: String)) -> Phrase {
        Phrase(
            "Il vient de partir à l'adresse ou au numéro que vous avez donné. Il a 6\u{A0}chiffres et sert jusqu'à \(time.french). Votre rang compte dès qu'il est entré.",
            "It has just left for the address or number you gave. It has 6\u{A0}digits and can be used until \(time.english) Your place in line counts from when it is entered."
        )
    }
    public static let codeLabel = Phrase("Code de 6\u{A0}chiffres", "6-digit code")
    public static let codeButton = Phrase("Confirmer la demande", "Confirm the request")
    public static let codeNotHere = Phrase("Rien reçu?", "Nothing received?")
    public static let codeNotHereText = Phrase(
        "Par courriel, regardez dans les indésirables. Sinon, demandez un autre code, ou recommencez avec une autre adresse ou un autre numéro.",
        "For e-mail, look in the junk folder. Otherwise, ask for another code, or start again with another address or number."
    )
    public static let codeAgain = Phrase("Envoyer un autre code", "Send another code")
    public static let codeStartAgain = Phrase("Recommencer la demande", "Start the request again")
    public static func codeSentAgain(_ time: (french: String, english: String)) -> Phrase {
        Phrase(
            "Un nouveau code est parti à \(time.french). Celui d'avant ne sert plus.",
            "A new code left at \(time.english) The one before no longer works."
        )
    }
    public static let codeSpent = Phrase(
        "Ce code ne peut plus être entré. Demandez-en un autre : rien d'autre n'est perdu.",
        "This code can no longer be entered. Ask for another: nothing else is lost."
    )
    public static let problemCodeMissing = Phrase("Entrez les 6\u{A0}chiffres du code.", "Enter the 6\u{A0}digits of the code.")
    public static func problemCodeWrong(triesLeft: Int) -> Phrase {
        let left = Phrase.count(triesLeft, .attempt)
        return Phrase("Ce n'est pas ce code. Il reste \(left.french).", "That is not the code. \(left.english) left.")
    }
    public static func noMoreCodes(after duration: String) -> Phrase {
        Phrase(
            "Assez de codes ont été envoyés pour le moment. Essayez de nouveau dans \(duration).",
            "Enough codes have been sent for now. Try again in \(duration)."
        )
    }

    public static let waitingHeading = Phrase("Votre demande attend une place", "Your request is waiting for a place")
    public static let waitingLead = Phrase(
        "Vous n'avez rien à surveiller : quand votre tour vient, nous vous écrivons.",
        "There is nothing to watch: when your turn comes, we write to you."
    )
    public static let rankComing = Phrase(
        "Votre rang s'affiche ici dans un instant.", "Your place in line shows here in a moment.")
    public static let rankTitle = Phrase("Votre rang", "Your place in line")
    /// What follows the ordinal: `rang sur 11 en attente ici`.
    public static func rankOf(_ count: Int) -> Phrase {
        Phrase("rang sur \(count) en attente ici", "of \(count) waiting here")
    }
    public static let rankOrdinalAlone = Phrase("rang : personne d'autre n'attend ici", "in line: nobody else is waiting here")
    public static func usualWait(_ duration: Phrase) -> Phrase {
        Phrase(
            "Ces derniers jours, cela voulait dire environ \(duration.french).", "In recent days, that meant about \(duration.english).")
    }
    public static let usualUnknown = Phrase(
        "Trop peu de places ont été offertes ici ces derniers jours pour dire combien de temps.",
        "Too few places were offered here in recent days to say how long."
    )
    public static func moreClinics(_ count: Int) -> Phrase {
        count == 1
            ? Phrase(
                "Une autre clinique est à votre portée; vous y attendez aussi.",
                "One more clinic is within reach; you are waiting there too.")
            : Phrase(
                "\(count)\u{A0}autres cliniques sont à votre portée; vous y attendez aussi.",
                "\(count)\u{A0}more clinics are within reach; you are waiting there too.")
    }
    public static let noClinicTitle = Phrase("Aucune clinique à votre portée", "No clinic within reach")
    public static let noClinicText = Phrase(
        "Aucune ne répond à cette demande. Choisissez un rayon plus large : votre rang est gardé.",
        "None fits this request. Choose a wider radius: your place in line is kept."
    )
    public static let widerRadius = Phrase("Élargir le rayon", "Widen the radius")

    public static let whyRank = Phrase("Pourquoi ce rang?", "Why this place?")
    public static let whyRankText = Phrase(
        "Chaque clinique publie l'ordre dans lequel elle offre ses places. Ici :",
        "Each clinic publishes the order in which it offers its places. Here:"
    )
    public static let ruleUnderTwo = Phrase(
        "D'abord, les enfants de moins de 2\u{A0}ans.", "First, children under 2.")
    public static let ruleReferral = Phrase(
        "D'abord, les personnes qu'un autre professionnel de la santé dirige ici.",
        "First, people whom another health professional refers here."
    )
    public static let ruleBoth = Phrase(
        "D'abord, les enfants de moins de 2\u{A0}ans et les personnes qu'un autre professionnel de la santé dirige ici.",
        "First, children under 2 and people whom another health professional refers here."
    )
    public static func ruleBands(_ bands: Phrase) -> Phrase {
        Phrase("Puis, les plus proches : \(bands.french).", "Then, the nearest: \(bands.english).")
    }
    public static func ruleOneBand(_ kilometres: Int) -> Phrase {
        Phrase("Les personnes à \(kilometres)\u{A0}km ou moins.", "People within \(kilometres)\u{A0}km.")
    }
    public static let ruleLongest = Phrase(
        "À distance égale, qui attend depuis le plus longtemps.", "In the same band, whoever has waited longest.")
    public static let ruleNothingElse = Phrase(
        "Rien d'autre ne compte : ni qui vous êtes, ni ce que vous avez fait avant. Refuser une place ne coûte rien.",
        "Nothing else counts: neither who you are, nor what you did before. Declining a place costs nothing."
    )
    public static let whyYou = Phrase("Pour vous :", "For you:")
    public static let whyYouFirst = Phrase("La clinique vous fait passer d'abord.", "The clinic puts you first.")
    public static func whyYouBand(_ band: Phrase, distance: (french: String, english: String)) -> Phrase {
        Phrase(
            "À environ \(distance.french) : tranche \(band.french).", "About \(distance.english) away: band \(band.english).")
    }
    public static func whyYouSince(_ time: (french: String, english: String)) -> Phrase {
        Phrase("En attente depuis \(time.french).", "Waiting since \(time.english)")
    }
    /// `jusqu'à 5 km`, `de 5 à 15 km`.
    public static func band(from: Int?, to: Int) -> Phrase {
        guard let from else { return Phrase("jusqu'à \(to)\u{A0}km", "up to \(to)\u{A0}km") }
        return Phrase("de \(from) à \(to)\u{A0}km", "\(from) to \(to)\u{A0}km")
    }

    public static let wishTitle = Phrase("Ce que vous attendez", "What you are waiting for")
    public static let wishUntil = Phrase("Jusqu'au", "Until")
    public static let wishFrom = Phrase("À partir du", "From")
    public static let wishDays = Phrase("Jours", "Days")
    public static let wishTimes = Phrase("Heures", "Times")
    public static let wishDistance = Phrase("Distance", "Distance")
    public static func wishWithin(_ radius: String) -> Phrase { Phrase("jusqu'à \(radius)", "up to \(radius)") }
    public static let wishClinic = Phrase("Clinique", "Clinic")
    public static let wishNotice = Phrase("Préavis", "Notice")
    public static func wishNotice(_ duration: Phrase) -> Phrase {
        Phrase("au moins \(duration.french)", "at least \(duration.english)")
    }
    public static let wishNights = Phrase("La nuit", "At night")
    public static let wishNightsYes = Phrase("on peut m'écrire", "I may be written to")
    public static let wishAnyTime = Phrase("à toute heure", "any time")
    public static func wishFromTime(_ time: (french: String, english: String)) -> Phrase {
        Phrase("dès \(time.french)", "from \(time.english)")
    }
    public static func wishBeforeTime(_ time: (french: String, english: String)) -> Phrase {
        Phrase("avant \(time.french)", "before \(time.english)")
    }
    public static func wishBetween(_ from: (french: String, english: String), _ to: (french: String, english: String)) -> Phrase {
        Phrase("entre \(from.french) et \(to.french)", "between \(from.english) and \(to.english)")
    }
    public static let changeWish = Phrase("Changer la demande", "Change the request")
    public static let withdrawWish = Phrase("Retirer la demande", "Withdraw the request")
    public static let changeWishHeading = Phrase("Changer ce que vous attendez", "Change what you are waiting for")
    public static let changeWishLead = Phrase(
        "Votre rang reste le même. La raison de la visite est scellée et ne change pas.",
        "Your place in line stays the same. The reason for the visit is sealed and does not change."
    )
    public static let changeWishSave = Phrase("Enregistrer", "Save")
    public static let keepWish = Phrase("Ne rien changer", "Change nothing")
    public static let withdrawHeading = Phrase("Retirer la demande?", "Withdraw the request?")
    public static let withdrawText = Phrase(
        "Vous perdez votre rang, et ce que vous nous aviez confié est effacé tout de suite. Une place déjà offerte va à la personne suivante.",
        "You lose your place in line, and what you entrusted to us is erased at once. A place already offered goes to the next person."
    )
    public static let withdrawConfirm = Phrase("Oui, la retirer", "Yes, withdraw it")
    public static let withdrawKeep = Phrase("Non, continuer d'attendre", "No, keep waiting")

    public static let asleepHeading = Phrase("Attendez-vous toujours une place?", "Are you still waiting for a place?")
    public static let asleepLead = Phrase(
        "Des places vous ont été offertes sans réponse. Nous n'en offrons plus pour le moment; votre rang est gardé.",
        "Places were offered to you without an answer. We have stopped offering for now; your place in line is kept."
    )
    public static let stillWaiting = Phrase("J'attends toujours", "I am still waiting")
    public static let servedHeading = Phrase("Votre place est trouvée", "Your place is found")
    public static let servedLead = Phrase(
        "La demande est devenue ce rendez-vous. La confirmation vous a été envoyée.",
        "The request has become this appointment. The confirmation was sent to you."
    )
    public static let seeAppointment = Phrase("Voir le rendez-vous", "See the appointment")
    public static let lapsedRequestHeading = Phrase("Votre demande est terminée", "Your request has ended")
    public static let lapsedRequestLead = Phrase(
        "La période choisie est passée sans qu'une place soit acceptée. Nous en sommes désolés. Ce que vous nous aviez confié est effacé.",
        "The period you chose has passed without a place being accepted. We are sorry. What you entrusted to us has been erased."
    )
    public static let leftHeading = Phrase("Votre demande est retirée", "Your request is withdrawn")
    public static let leftLead = Phrase(
        "Ce que vous nous aviez confié est effacé. Nous ne vous écrirons plus à ce sujet.",
        "What you entrusted to us has been erased. We will not write to you about it any more."
    )
    public static let replacedHeading = Phrase("Une demande plus récente la remplace", "A newer request replaces it")
    public static let replacedLead = Phrase(
        "Elle a gardé votre rang. Ouvrez le lien du dernier message reçu.",
        "It kept your place in line. Open the link in the last message you received."
    )
    public static let newRequest = Phrase("Faire une autre demande", "Make another request")
}

/// Offers.
extension Phrase {
    public static let offerTitle = Phrase("Une place pour vous", "A place for you")
    public static let offerHeading = Phrase("Une place s'est libérée pour vous", "A place has opened for you")
    public static let offerHeld = Phrase("Elle est gardée pour ceux qui attendent", "It is kept for those who wait")
    public static func offerUntil(_ time: (french: String, english: String)) -> Phrase {
        Phrase("Répondez avant \(time.french) : encore", "Answer before \(time.english): you have another")
    }
    public static let offerEnded = Phrase(
        "Le temps est écoulé : cette place va à quelqu'un d'autre. Vous gardez votre rang.",
        "Time is up: this place goes to somebody else. You keep your place in line."
    )
    public static let offerAccept = Phrase("Accepter cette place", "Accept this place")
    public static let offerRefuse = Phrase("Refuser", "Decline")
    public static let offerAcceptMeans = Phrase(
        "Accepter : si personne avant vous ne la veut, le rendez-vous est à vous, la clinique reçoit vos renseignements, et votre demande est terminée.",
        "Accept: if nobody before you wants it, the appointment is yours, the clinic receives your information, and your request is over."
    )
    public static let offerRefuseMeans = Phrase(
        "Refuser : quelqu'un d'autre est servi plus tôt, et vous gardez votre rang.",
        "Decline: somebody else is served sooner, and you keep your place in line."
    )
    public static let offerOrderMeans = Phrase(
        "D'autres peuvent être consultés en même temps : la place va à la première personne selon l'ordre publié qui dit oui, jamais à la plus rapide.",
        "Others may be asked at the same time: the place goes to the first person in the published order who says yes, never to the quickest."
    )
    public static let offerWantedHeading = Phrase("Votre oui est noté.", "Your yes is noted.")
    public static func offerWantedText(_ time: (french: String, english: String)) -> Phrase {
        Phrase(
            "Des personnes qui attendent depuis plus longtemps peuvent encore répondre. Vous le saurez avant \(time.french); si la place va à l'une d'elles, vous gardez votre rang.",
            "People who come before you in line can still answer. You will know before \(time.english); if the place goes to one of them, you keep your place in line."
        )
    }
    public static let offerTakeBack = Phrase("Je ne veux plus cette place", "I no longer want this place")
    public static func offerGives(_ time: (french: String, english: String)) -> Phrase {
        Phrase(
            "En acceptant, vous laissez votre rendez-vous du \(time.french).",
            "By accepting, you give up your appointment of \(time.english)")
    }
    public static let offerAcceptedHeading = Phrase("C'est accepté", "Accepted")
    public static let offerAcceptedLead = Phrase(
        "La confirmation est en route vers vous, avec le lien pour voir, déplacer ou annuler ce rendez-vous.",
        "The confirmation is on its way to you, with the link to see, move or cancel this appointment."
    )
    public static let offerRefusedHeading = Phrase("C'est noté", "Noted")
    public static let offerRefusedLead = Phrase(
        "La place ira à quelqu'un d'autre. Vous gardez votre rang : la prochaine qui vous convient vous sera offerte.",
        "The place will go to somebody else. You keep your place in line: the next one that suits you will be offered to you."
    )
    public static let offerStandsHeading = Phrase("L'offre tient toujours", "The offer still stands")
    public static func offerStandsLead(_ time: (french: String, english: String)) -> Phrase {
        Phrase(
            "Nous n'avons pas pu terminer à l'instant. Vous pouvez répondre jusqu'à \(time.french) : essayez de nouveau.",
            "We could not finish just now. You can answer until \(time.english): try again."
        )
    }
    public static let backToRequest = Phrase("Revenir à ma demande", "Back to my request")
}
