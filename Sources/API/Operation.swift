import Containment
import HTTPTypes
import Serving

/// Every call of the JSON API, version 1. The routes, the description and its
/// test all go over this one list.
enum Operation: String, CaseIterable, Sendable {
    case listReasons, listClinics, getClinic, findOpenings
    case holdSlot, renewHold, askForCode, releaseHold
    case bookAppointment, getAppointment, cancelAppointment, rescheduleAppointment, changeContact
    case fileRequest, getRequest, leaveRequest, confirmRequest, sendCodeAgain
    case acceptOffer, refuseOffer
    case getDescription

    var method: HTTPRequest.Method {
        switch self {
        case .listReasons, .listClinics, .getClinic, .findOpenings, .getAppointment, .getRequest, .getDescription: .get
        case .holdSlot, .renewHold, .askForCode, .bookAppointment, .cancelAppointment, .rescheduleAppointment, .changeContact, .fileRequest,
            .confirmRequest,
            .sendCodeAgain, .acceptOffer, .refuseOffer:
            .post
        case .releaseHold, .leaveRequest: .delete
        }
    }

    var path: String {
        switch self {
        case .listReasons: "/api/v1/reasons"
        case .listClinics: "/api/v1/clinics"
        case .getClinic: "/api/v1/clinics/{id}"
        case .findOpenings: "/api/v1/openings"
        case .holdSlot: "/api/v1/holds"
        case .renewHold: "/api/v1/holds/{id}/renewal"
        case .askForCode: "/api/v1/holds/{id}/code"
        case .releaseHold: "/api/v1/holds/{id}"
        case .bookAppointment: "/api/v1/appointments"
        case .getAppointment: "/api/v1/appointments/{id}"
        case .cancelAppointment: "/api/v1/appointments/{id}/cancellation"
        case .rescheduleAppointment: "/api/v1/appointments/{id}/rescheduling"
        case .changeContact: "/api/v1/appointments/{id}/contact"
        case .fileRequest: "/api/v1/requests"
        case .getRequest, .leaveRequest: "/api/v1/requests/{id}"
        case .confirmRequest: "/api/v1/requests/{id}/confirmation"
        case .sendCodeAgain: "/api/v1/requests/{id}/code"
        case .acceptOffer: "/api/v1/offers/{id}/acceptance"
        case .refuseOffer: "/api/v1/offers/{id}/refusal"
        case .getDescription: "/api/openapi.json"
        }
    }

    var capability: Capability {
        switch self {
        case .listReasons, .listClinics, .getClinic, .getDescription: .readPublic
        case .findOpenings: .findOpenings
        case .holdSlot: .hold
        case .renewHold, .askForCode: .keepHold
        case .releaseHold: .releaseHold
        case .bookAppointment: .book
        case .getAppointment, .getRequest: .viewOwn
        case .cancelAppointment: .cancelOwn
        case .rescheduleAppointment: .rescheduleOwn
        case .changeContact: .correctOwn
        case .fileRequest, .confirmRequest, .sendCodeAgain: .fileRequest
        case .leaveRequest: .keepRequest
        case .acceptOffer, .refuseOffer: .answerOffer
        }
    }
}
