/// Pages that stop, and what to do then.
extension Phrase {
    // For programs: said before anything of a request is understood.
    public static let badHost = Phrase(
        "La requête doit avoir un seul champ Host, avec un nom d'hôte.", "The request must have one Host field, with a host's name.")
    public static let headTooSlow = Phrase(
        "L'en-tête de la requête n'est pas arrivé à temps.", "The head of the request did not arrive in time.")
    public static let tooManyAtOnce = Phrase(
        "Trop de requêtes à la fois viennent de ce réseau; réessayez dans un instant.",
        "Too many requests at once come from this network; try again in a moment.")

    public static let wrongLinkTitle = Phrase("Ce lien n'ouvre rien", "This link opens nothing")
    public static let wrongLinkText = Phrase(
        "Il est incomplet, remplacé ou trop vieux. Ouvrez le lien du dernier message reçu, ou demandez-en un nouveau.",
        "It is incomplete, replaced or too old. Open the link in the last message you received, or ask for a new one."
    )
    public static let tooManyTitle = Phrase("Un instant", "One moment")
    public static let tooManyText = Phrase(
        "Beaucoup de demandes viennent de cet endroit. Réessayez dans :",
        "Many requests are coming from this place. Try again in:"
    )
    public static let notFoundTitle = Phrase("Page introuvable", "Page not found")
    public static let notFoundText = Phrase(
        "L'adresse est peut-être incomplète. Rien n'est perdu : vos rendez-vous sont toujours là.",
        "The address may be incomplete. Nothing is lost: your appointments are still there."
    )
    public static let formExpiredTitle = Phrase("Ce formulaire a expiré", "This form has expired")
    public static let formExpiredText = Phrase(
        "Il est resté ouvert trop longtemps, et rien n'a été envoyé. Revenez en arrière, rechargez la page et envoyez-la de nouveau.",
        "It stayed open too long, and nothing was sent. Go back, reload the page and send it again."
    )
    public static let retryKept = Phrase(
        "Ce que vous avez écrit est gardé dans cette page, et nulle part ailleurs. Rien n'a encore été enregistré.",
        "What you typed is kept in this page, and nowhere else. Nothing has been saved yet."
    )
    public static let retryButton = Phrase("Envoyer de nouveau", "Send again")
    public static let retryLook = Phrase("Réessayer", "Try again")
    public static let badRequestTitle = Phrase("Demande illisible", "Unreadable request")
    public static let badRequestText = Phrase(
        "Quelque chose dans cette demande n'a pas pu être lu, et rien n'a changé. Recommencez la recherche.",
        "Something in this request could not be read, and nothing has changed. Start the search again."
    )
    public static let failureTitle = Phrase("Une erreur de notre côté", "An error on our side")
    public static let failureText = Phrase(
        "Rien de ce que vous aviez déjà réservé n'est touché. Réessayez dans un moment; sinon, appelez la clinique.",
        "Nothing you had already booked is affected. Try again in a moment; otherwise, call the clinic."
    )
    public static let unavailableTitle = Phrase("Indisponible pour un moment", "Unavailable for a moment")
    public static let unavailableText = Phrase(
        "Vos rendez-vous tiennent toujours. Réessayez dans quelques minutes, ou appelez une clinique.",
        "Your appointments still stand. Try again in a few minutes, or call a clinic."
    )
    public static let tooLateTitle = Phrase("Ce changement n'est plus possible", "This change is no longer possible")
    public static let tooLateText = Phrase(
        "Le rendez-vous a déjà été annulé, déplacé ou fait. Ouvrez votre lien pour voir où il en est, ou appelez la clinique.",
        "The appointment has already been cancelled, moved or completed. Open your link to see where it stands, or call the clinic."
    )
    public static let needsFullLinkTitle = Phrase("Ce lien ne va pas jusque-là", "This link does not reach that far")
    public static let needsFullLinkText = Phrase(
        "Il déplace le rendez-vous dans la même clinique, à une place aussi longue, cinq fois au plus. Le lien de votre message de confirmation fait le reste; la clinique aussi.",
        "It moves the appointment within the same clinic, to a time as long, five times at most. The link in your confirmation message does the rest; so does the clinic."
    )
    public static let emergencyReminder = Phrase(
        "Urgence : 911. Conseil d'une infirmière : 811.",
        "Emergency: 911. A nurse's advice: 811."
    )
}
