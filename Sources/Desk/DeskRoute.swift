import Pages
import Scheduling
import Serving

/// Every page of the desk and its address in each language. Handlers
/// register the pattern, pages link through `DeskPaths`.
enum DeskRoute: PageRoute, CaseIterable {
    case home
    case signIn, signInPasskey, signInRecovery, signOut, link, invitation
    case proof, proofPasskey
    case account, passkeys, passkeyRemoval, password, recoveryCodes, everywhere, signInEnd, otherSignIns
    case staff, staffRemoval
    case day, daySteps, dayChoice, dayChanges
    case search
    case bookings, booking, bookingRelease, addition
    case visit, openingProof, visitSteps, claim, cancellation, move
    case contact, identity, sending
    case notes, noteRemoval
    case device, deviceRemoval, deviceDays, deviceJournal, deviceState
    case offline, manifest
    case offers, messages, messageSending, messageSettling, origins, originDecision
    case callBacks, callBackSteps
    case slotBlock, schedules, newSchedule, schedule, closings, plan

    func pattern(in language: Language) -> String {
        let both = patterns
        return language == .french ? both.french : "/en" + both.english
    }

    private var patterns: (french: String, english: String) {
        switch self {
        case .home: ("/", "")
        case .signIn: ("/connexion", "/sign-in")
        case .signInPasskey: ("/connexion/cle", "/sign-in/passkey")
        case .signInRecovery: ("/connexion/secours", "/sign-in/recovery")
        case .signOut: ("/deconnexion", "/sign-out")
        case .link: ("/lien/{token}", "/link/{token}")
        case .invitation: ("/invitation/{token}", "/invitation/{token}")
        case .proof: ("/preuve", "/proof")
        case .proofPasskey: ("/preuve/cle", "/proof/passkey")
        case .account: ("/compte", "/account")
        case .passkeys: ("/compte/cles", "/account/passkeys")
        case .passkeyRemoval: ("/compte/cles/retrait", "/account/passkeys/removal")
        case .password: ("/compte/mot-de-passe", "/account/password")
        case .recoveryCodes: ("/compte/codes", "/account/codes")
        case .everywhere: ("/compte/sessions", "/account/sessions")
        case .signInEnd: ("/compte/sessions/fin", "/account/sessions/end")
        case .otherSignIns: ("/compte/sessions/autres", "/account/sessions/others")
        case .staff: ("/cliniques/{clinic}/personnel", "/clinics/{clinic}/staff")
        case .staffRemoval: ("/cliniques/{clinic}/personnel/retrait", "/clinics/{clinic}/staff/removal")
        case .day: ("/cliniques/{clinic}/jours/{date}", "/clinics/{clinic}/days/{date}")
        case .daySteps: ("/cliniques/{clinic}/jours/{date}/etapes", "/clinics/{clinic}/days/{date}/steps")
        case .dayChoice: ("/cliniques/{clinic}/jours", "/clinics/{clinic}/days")
        case .dayChanges: ("/cliniques/{clinic}/jours/{date}/flux", "/clinics/{clinic}/days/{date}/stream")
        case .search: ("/cliniques/{clinic}/recherche", "/clinics/{clinic}/search")
        case .bookings: ("/cliniques/{clinic}/reservations", "/clinics/{clinic}/bookings")
        case .booking: ("/cliniques/{clinic}/reservations/{hold}", "/clinics/{clinic}/bookings/{hold}")
        case .bookingRelease: ("/cliniques/{clinic}/reservations/{hold}/abandon", "/clinics/{clinic}/bookings/{hold}/release")
        case .addition: ("/cliniques/{clinic}/surnombre", "/clinics/{clinic}/addition")
        case .visit: ("/cliniques/{clinic}/rendez-vous/{id}", "/clinics/{clinic}/appointments/{id}")
        case .openingProof: ("/cliniques/{clinic}/rendez-vous/{id}/preuves/{leaf}", "/clinics/{clinic}/appointments/{id}/proofs/{leaf}")
        case .visitSteps: ("/cliniques/{clinic}/rendez-vous/{id}/etapes", "/clinics/{clinic}/appointments/{id}/steps")
        case .claim: ("/cliniques/{clinic}/rendez-vous/{id}/priorite", "/clinics/{clinic}/appointments/{id}/priority")
        case .cancellation: ("/cliniques/{clinic}/rendez-vous/{id}/annulation", "/clinics/{clinic}/appointments/{id}/cancellation")
        case .identity: ("/cliniques/{clinic}/rendez-vous/{id}/identite", "/clinics/{clinic}/appointments/{id}/identity")
        case .contact: ("/cliniques/{clinic}/rendez-vous/{id}/coordonnees", "/clinics/{clinic}/appointments/{id}/contact")
        case .sending: ("/cliniques/{clinic}/rendez-vous/{id}/envoi", "/clinics/{clinic}/appointments/{id}/sending")
        case .notes: ("/cliniques/{clinic}/jours/{date}/notes", "/clinics/{clinic}/days/{date}/notes")
        case .noteRemoval: ("/cliniques/{clinic}/jours/{date}/notes/retrait", "/clinics/{clinic}/days/{date}/notes/removal")
        case .device: ("/cliniques/{clinic}/appareil", "/clinics/{clinic}/device")
        case .deviceRemoval: ("/cliniques/{clinic}/appareil/retrait", "/clinics/{clinic}/device/removal")
        case .deviceDays: ("/cliniques/{clinic}/appareil/{device}/jours", "/clinics/{clinic}/device/{device}/days")
        case .deviceJournal: ("/cliniques/{clinic}/appareil/{device}/journal", "/clinics/{clinic}/device/{device}/journal")
        case .deviceState: ("/appareil/{device}/etat", "/device/{device}/state")
        case .offline: ("/hors-ligne", "/offline")
        case .manifest: ("/manifeste.webmanifest", "/manifest.webmanifest")
        case .slotBlock: ("/cliniques/{clinic}/jours/{date}/blocage", "/clinics/{clinic}/days/{date}/block")
        case .offers: ("/cliniques/{clinic}/offres", "/clinics/{clinic}/offers")
        case .messages: ("/cliniques/{clinic}/messages", "/clinics/{clinic}/messages")
        case .messageSending: ("/cliniques/{clinic}/messages/envoi", "/clinics/{clinic}/messages/sending")
        case .messageSettling: ("/cliniques/{clinic}/messages/suite", "/clinics/{clinic}/messages/settling")
        case .origins: ("/cliniques/{clinic}/origines", "/clinics/{clinic}/origins")
        case .originDecision: ("/cliniques/{clinic}/origines/decision", "/clinics/{clinic}/origins/decision")
        case .callBacks: ("/cliniques/{clinic}/a-rappeler", "/clinics/{clinic}/call-backs")
        case .callBackSteps: ("/cliniques/{clinic}/a-rappeler/etapes", "/clinics/{clinic}/call-backs/steps")
        case .schedules: ("/cliniques/{clinic}/horaires", "/clinics/{clinic}/schedules")
        case .newSchedule: ("/cliniques/{clinic}/nouvel-horaire", "/clinics/{clinic}/new-schedule")
        case .schedule: ("/cliniques/{clinic}/horaires/{schedule}", "/clinics/{clinic}/schedules/{schedule}")
        case .closings: ("/cliniques/{clinic}/fermetures", "/clinics/{clinic}/closings")
        case .plan: ("/cliniques/{clinic}/changements", "/clinics/{clinic}/changes")
        case .move: ("/cliniques/{clinic}/rendez-vous/{id}/deplacement", "/clinics/{clinic}/appointments/{id}/move")
        }
    }
}
