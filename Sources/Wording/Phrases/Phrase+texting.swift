/// Choosing how to be written to, and the demonstration's text messages.
extension Phrase {
    public static let channelLabel = Phrase("Comment vous écrire?", "How should we write to you?")
    public static let deskChannel = Phrase("Messages", "Messages")
    public static let channelEmail = Phrase("Par courriel", "By e-mail")
    public static let channelText = Phrase("Par texto", "By text message")
    public static let channelHint = Phrase(
        "Par texto : à un numéro du Canada ou des États-Unis, sans poste. Des frais de votre forfait peuvent s'appliquer; répondez STOP pour ne plus en recevoir.",
        "By text: to a number in Canada or the United States, without an extension. Your plan's rates may apply; reply STOP to get no more."
    )
    public static let waitingChannelHint = Phrase(
        "Le code et les offres y vont, jamais la raison de la visite.",
        "The code and the offers go there, never the reason for the visit."
    )
    public static let problemTextPhoneMissing = Phrase(
        "Pour recevoir des textos, donnez un téléphone.", "To get text messages, give a phone number.")
    public static let problemTextPhoneUnable = Phrase(
        "Nos textos vont aux numéros du Canada et des États-Unis, sans poste. Donnez-en un, ou choisissez le courriel.",
        "Our texts go to numbers in Canada and the United States, without an extension. Give one, or choose e-mail."
    )
    public static let problemTextsNotSent = Phrase(
        "Aucun texto ne part d'ici. Choisissez le courriel.", "No text message is sent from here. Choose e-mail.")
    public static let privacyTextsTitle = Phrase("Par texto", "By text message")
    public static let privacyTextsText = Phrase(
        "Si vous les choisissez, votre numéro et les mots de chaque texto passent par l'entreprise qui les transmet et par votre fournisseur de téléphone. STOP y met fin.",
        "If you choose them, your number and the words of each text go through the company that carries them and your phone provider. STOP ends them."
    )
    public static let demoText = Phrase("Texto", "Text message")
    public static let demoReplyTitle = Phrase("Répondre à ce texto", "Reply to this text")
    public static let demoReplyText = Phrase(
        "Comme le ferait le téléphone : l'offre est acceptée ou refusée, ou les textos s'arrêtent.",
        "As the phone would: the offer is accepted or declined, or texts stop."
    )
    public static let demoReplied = Phrase("Le service a répondu", "The service replied")
    public static let demoRepliedNothing = Phrase("Le service n'a rien répondu.", "The service replied nothing.")
}
