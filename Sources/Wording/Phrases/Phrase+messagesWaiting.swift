/// Messages about what somebody waits for. None says why.
extension Phrase {
    public static let mailCodeSubject = Phrase("Votre code de confirmation", "Your confirmation code")
    public static let mailCode = Phrase(
        "Entrez ce code sur la page de votre demande pour prendre votre rang.",
        "Enter this code on your request's page to take your place in line."
    )
    public static let mailCodeLabel = Phrase("Code", "Code")
    public static let mailCodeUntil = Phrase("Valable jusqu'à", "Valid until")
    public static let mailWaitingSubject = Phrase("Votre demande est en attente d'une place", "Your request is waiting for a place")
    public static let mailWaiting = Phrase(
        "C'est noté : dès qu'une place qui vous convient se libère et que votre tour est venu, nous vous l'offrons par un message comme celui-ci. Vous n'avez rien à surveiller.",
        "Noted: as soon as a place that suits you opens and it is your turn, we offer it to you in a message like this one. There is nothing to watch."
    )
    public static let mailWaitingUntil = Phrase("Jusqu'au", "Through")
    public static let mailWaitingEnds = Phrase(
        "Sans place acceptée d'ici là, la demande se termine d'elle-même, et nous vous l'écrivons.",
        "Without a place accepted by then, the request ends by itself, and we write to you."
    )
    public static let mailWaitingLink = Phrase(
        "Voir votre rang, changer ou retirer la demande", "See your place in line, change or withdraw the request")
    public static let mailKeepRequestLink = Phrase(
        "Ce lien est personnel : qui l'a peut voir, changer et retirer la demande. Ne transférez pas ce message.",
        "This link is personal: whoever has it can see, change and withdraw the request. Do not forward this message."
    )
    public static let mailOfferSubject = Phrase("Une place s'est libérée pour vous", "A place has opened for you")
    public static let mailOffer = Phrase(
        "Une place s'est libérée, et c'est votre tour de répondre. D'autres peuvent l'être aussi : elle va à la première personne selon l'ordre publié qui dit oui.",
        "A place has opened, and it is your turn to answer. It may be others' too: the place goes to the first person in the published order who says yes."
    )
    public static let mailOfferUntil = Phrase("Répondez avant", "Answer before")
    public static let mailOfferLink = Phrase("Voir la place, l'accepter ou la refuser", "See the place, accept or decline it")
    public static let mailOfferNext = Phrase(
        "Elle ne vous convient pas? Refusez-la : quelqu'un d'autre sera servi plus tôt, et vous gardez votre rang.",
        "Does it not suit you? Decline it: somebody else is served sooner, and you keep your place in line."
    )
    public static let mailWithdrawnSubject = Phrase("La place offerte n'existe plus", "The place offered to you is gone")
    public static let mailWithdrawn = Phrase(
        "La clinique a dû retirer la place qui vous était offerte. Nous en sommes désolés. Vous gardez votre rang : la prochaine vous sera offerte de la même façon.",
        "The clinic had to take back the place that was offered to you. We are sorry. You keep your place in line: the next one will be offered to you in the same way."
    )
    public static let mailWithdrawnPlace = Phrase("Où", "Where")
    public static let mailWithdrawnTime = Phrase("Quand", "When")
    public static let mailPassedSubject = Phrase("La place est allée à une personne avant vous", "The place went to a person before you")
    public static let mailPassed = Phrase(
        "Vous aviez dit oui, et une personne avant vous dans l'ordre publié aussi : la place est à elle. Vous gardez votre rang : la prochaine vous sera offerte de la même façon.",
        "You had said yes, and so did a person before you in the published order: the place is theirs. You keep your place in line: the next one will be offered to you in the same way."
    )
    public static let mailAsleepSubject = Phrase("Attendez-vous toujours une place?", "Are you still waiting for a place?")
    public static let mailAsleep = Phrase(
        "Une place vous a été offerte sans réponse. Nous n'en offrons plus pour le moment; votre rang est gardé. Un bouton suffit pour continuer.",
        "A place was offered to you without an answer. We have stopped offering for now; your place in line is kept. One button is enough to go on."
    )
    public static let mailAsleepLink = Phrase(
        "Dire que vous attendez toujours, ou retirer la demande", "Say that you are still waiting, or withdraw the request")
    public static let mailRequestEndedSubject = Phrase("Votre demande est terminée", "Your request has ended")
    public static let mailRequestEnded = Phrase(
        "La période que vous aviez choisie est passée sans qu'une place soit acceptée. Nous en sommes désolés. Ce que vous nous aviez confié est effacé.",
        "The period you chose has passed without a place being accepted. We are sorry. What you entrusted to us has been erased."
    )
}
