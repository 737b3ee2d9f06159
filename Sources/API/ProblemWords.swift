import Containment
import Serving
import UseCases
import Wording

/// What problem documents say, in both languages.
enum ProblemWords {
    static func title(of fault: Fault) -> Phrase { words(fault).title }
    static func detail(of fault: Fault) -> Phrase { words(fault).detail }

    private static func words(_ fault: Fault) -> (title: Phrase, detail: Phrase) {
        switch fault {
        case .refusal(let refusal): words(refusal)
        case .unreadable:
            (
                Phrase("Demande illisible", "Unreadable request"),
                Phrase("Le corps ou un paramètre n'a pas la forme attendue.", "The body or a parameter is not of the form expected.")
            )
        case .guessableKey:
            (
                Phrase("Clé facile à deviner", "Key that can be guessed"),
                Phrase(
                    "« Idempotency-Key » est un secret d'au moins 128 bits tirés au hasard, par exemple 22 caractères base64url, 32 chiffres hexadécimaux ou un UUID de version 4, de 20 à 128 caractères ASCII visibles.",
                    "“Idempotency-Key” is a secret of at least 128 random bits, for example 22 characters of base64url, 32 hexadecimal digits or a UUID of version 4, in 20 to 128 visible ASCII characters."
                )
            )
        case .unauthenticated:
            (
                Phrase("Jeton manquant", "Token missing"),
                Phrase("Donnez le jeton dans « Authorization: Bearer ».", "Give the token in “Authorization: Bearer”.")
            )
        case .formExpired: (.formExpiredTitle, .formExpiredText)
        case .wrongLink: (.wrongLinkTitle, .wrongLinkText)
        case .unsigned:
            (
                Phrase("Signature refusée", "Signature refused"),
                Phrase("La passerelle ne l'a pas signé.", "The gateway has not signed it.")
            )
        case .notFound: notFound
        case .methodNotAllowed:
            (
                Phrase("Méthode refusée", "Method not allowed"),
                Phrase("Cette adresse ne connaît que les méthodes de « Allow ».", "This address only knows the methods in “Allow”.")
            )
        case .methodUnknown:
            (
                Phrase("Méthode inconnue", "Method unknown"),
                Phrase("Aucune adresse ici ne connaît cette méthode.", "No address here knows this method.")
            )
        case .bodyTooLarge:
            (
                Phrase("Corps trop grand", "Body too large"),
                Phrase("Le corps d'une demande a au plus 64 Kio.", "The body of a request has at most 64 KiB.")
            )
        case .bodyTooSlow:
            (
                Phrase("Demande trop lente", "Request too slow"),
                Phrase("Le corps n'est pas arrivé à temps; rien n'a été fait.", "The body did not arrive in time; nothing was done.")
            )
        case .unsupportedMedia:
            (
                Phrase("Type de contenu refusé", "Content type not supported"),
                Phrase("Envoyez « application/json ».", "Send “application/json”.")
            )
        case .tooManyRequests: tooMany
        }
    }

    private static func words(_ refusal: Refusal) -> (title: Phrase, detail: Phrase) {
        switch refusal {
        case .invalid:
            (
                Phrase("Champs à corriger", "Fields to mend"),
                Phrase("Rien n'a été fait; voyez « errors ».", "Nothing was done; see “errors”.")
            )
        case .slotTaken:
            (
                Phrase("Cette plage est prise", "This slot is taken"),
                Phrase("Quelqu'un d'autre l'a, ou elle n'est pas encore ouverte.", "Someone else has it, or it is not open yet.")
            )
        case .holdLapsed:
            (
                Phrase("La retenue est échue", "The hold has lapsed"),
                Phrase("La plage est allée à quelqu'un d'autre.", "The slot went to someone else.")
            )
        case .alreadyRenewed:
            (
                Phrase("Retenue déjà prolongée", "Hold already renewed"),
                Phrase("Une retenue se prolonge une fois.", "A hold is renewed once.")
            )
        case .alreadyBooked:
            (
                Phrase("Retenue déjà utilisée", "Hold already used"),
                Phrase(
                    "Elle est devenue un rendez-vous, qui reste comme envoyé la première fois. Pour un autre contact : « …/contact ».",
                    "It has become an appointment, which stays as it was first sent. For another contact: “…/contact”.")
            )
        case .idempotencyMismatch:
            (
                Phrase("Clé déjà utilisée", "Key already used"),
                Phrase("Cette clé d'idempotence accompagnait une autre demande.", "This idempotency key came with another request.")
            )
        case .notFound: notFound
        case .cannotChange: (.tooLateTitle, .tooLateText)
        case .changedMeanwhile, .planChanged, .wordChanged, .scheduleCollides, .staff, .deviceGone, .nowhereToWrite, .notItsDay,
            .alreadyComing:
            (.failureTitle, .failureText)
        case .tooLate:
            (
                Phrase("Trop tard", "Too late"),
                Phrase("La visite est commencée ou passée.", "The visit has begun or is over.")
            )
        case .needsFullLink: (.needsFullLinkTitle, .needsFullLinkText)
        case .tooMany(.bookingsPerMailDomain, _):
            (
                Phrase("Autre contact demandé", "Another contact needed"),
                Phrase(
                    "Trop de rendez-vous viennent de ce réseau avec des adresses de domaines peu connus. Donnez un téléphone qui reçoit des textos ou une adresse d'un grand fournisseur, ou téléphonez à la clinique.",
                    "Too many appointments come from this network with addresses of little-known domains. Give a telephone that takes texts or an address of a large provider, or telephone the clinic."
                )
            )
        case .tooMany: tooMany
        case .wrongCode(let triesLeft): wrongCode(triesLeft)
        case .offerOver: (.offerOverTitle, .offerOverText)
        case .answerFirst: (.answerFirstTitle, .answerFirstText)
        case .lineFull(let cap, let max): (.lineFullTitle, cap.words(max: max))
        case .needsOwnLink: (.offerOwnLinkTitle, .offerOwnLinkText)
        case .contactUnreachable: (Phrase("Contact à compléter", "Contact to complete"), .problemContactUnreachable)
        case .costs: words(Requirement.cost)
        case .required(let requirement): words(requirement)
        case .levelChanged: (.unavailableTitle, .unavailableText)
        case .place(let problem): (Phrase("Lieu à préciser", "Place needed"), words(problem))
        case .storeUnavailable, .vaultUnavailable: (.unavailableTitle, .unavailableText)
        case .internalFault: (.failureTitle, .failureText)
        }
    }

    private static func wrongCode(_ triesLeft: Int) -> (title: Phrase, detail: Phrase) {
        (
            Phrase("Mauvais code", "Wrong code"),
            triesLeft > 0
                ? Phrase(
                    "Ce n'est pas le code envoyé; essais restants : \(triesLeft).",
                    "This is not the code that was sent; tries left: \(triesLeft).")
                : Phrase("Ce code n'est plus valable : demandez-en un autre.", "This code is no longer valid: ask for another.")
        )
    }

    private static func words(_ requirement: Requirement) -> (title: Phrase, detail: Phrase) {
        switch requirement {
        case .contact:
            (
                Phrase("Contact à confirmer", "Contact to confirm"),
                Phrase(
                    "Beaucoup de rendez-vous viennent de ce réseau, ou un ordre demande de confirmer chaque contact. Demandez un code pour cette retenue, puis envoyez-le dans « code ».",
                    "Many appointments come from this network, or an order asks that each contact be confirmed. Ask for a code for this hold, then send it in “code”."
                )
            )
        case .denied(.toThem): (.notForThemTitle, .notForThemText)
        case .denied(.atThisLevel(let level, _)):
            (.suspendedTitle, level == .dark ? .suspendedDarkDetail : .suspendedFrozenDetail)
        case .queue:
            (
                Phrase("Suspendu pour le moment", "Suspended for now"),
                Phrase("Le service n'offre pas ceci en ce moment.", "The service does not offer this at the moment.")
            )
        case .cost:
            (
                Phrase("Un calcul à faire d'abord", "A computation to do first"),
                Phrase(
                    "La plage n'est pas encore retenue. Refaites la demande avec « proof » : un nombre dont le condensat commence par « bits » bits nuls, ou, après « wait_seconds » secondes, « challenge » seul.",
                    "The slot is not held yet. Ask again with “proof”: a nonce whose digest begins with “bits” zero bits or, after “wait_seconds” seconds, “challenge” alone."
                )
            )
        case .signIn:
            (
                Phrase("Connexion à refaire", "Sign in again"),
                Phrase("Connectez-vous de nouveau pour faire ceci.", "Sign in again to do this.")
            )
        }
    }

    private static let notFound = (
        title: Phrase("Introuvable", "Not found"),
        detail: Phrase("Rien ne se trouve ici, ou le jeton ne l'ouvre pas.", "Nothing is here, or the token does not open it.")
    )

    private static let tooMany = (
        title: Phrase("Trop de demandes", "Too many requests"),
        detail: Phrase("Réessayez après le délai de « Retry-After ».", "Try again after the delay in “Retry-After”.")
    )

    private static func words(_ problem: PlaceProblem) -> Phrase {
        switch problem {
        case .unknown: .problemPlaceUnknown
        case .ruralPostalCode: .problemPlaceRural
        case .several: .problemPlaceAmbiguous
        }
    }

    static func words(for problem: FieldProblem) -> Phrase {
        if case .person(let problem) = problem { return problem.words }
        return switch problem.code {
        case .missing: Phrase("manquant", "missing")
        case .malformed: Phrase("mal formé", "malformed")
        case .tooLong: Phrase("trop long", "too long")
        case .inTheFuture: Phrase("dans le futur", "in the future")
        case .implausible: Phrase("hors de ce qui est possible", "outside of what is possible")
        case .needsGuardian:
            Phrase(
                "avant 14 ans, un parent ou un tuteur prend rendez-vous", "under 14, a parent or tutor books")
        case .incomplete: Phrase("incomplet", "incomplete")
        case .foreign: Phrase("d'un autre plan de numérotation", "of another numbering plan")
        case .longerThanSlot: Phrase("plus long que la plage", "longer than the slot")
        }
    }

    static func words(for expected: Unreadable.Expected) -> Phrase {
        switch expected {
        case .object: Phrase("un objet est attendu", "an object is expected")
        case .string: Phrase("un texte est attendu", "a text is expected")
        case .boolean: Phrase("true ou false est attendu", "true or false is expected")
        case .integer: Phrase("un nombre entier est attendu", "a whole number is expected")
        case .list: Phrase("une liste est attendue", "a list is expected")
        case .code: Phrase("un code connu est attendu", "a known code is expected")
        }
    }
}
