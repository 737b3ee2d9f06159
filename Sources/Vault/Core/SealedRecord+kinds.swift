internal import Scheduling
internal import Seals

/// What a seal says that it is, before anything is opened.
extension SealedRecord {
    /// Why a secret does not open it as its person's own copy; `nil` when it may.
    func refusal(of secret: ManageSecret) -> VaultError? {
        guard kind == .person, key.purposeCode == .person else { return .refused(.wrongKind) }
        return key == (try? secret.publicKey.id) ? nil : .cannotOpen
    }

    /// Under its day key, or still under a request's.
    var isClinicCopy: Bool { kind == .clinic && (key.purposeCode == .clinicDay || isOfRequest) }

    /// What waits of that request, as the service keeps it.
    func isRequest(_ request: RequestID) -> Bool { kind == .clinic && isOfRequest && record == request.bytes }

    /// Under a request's key: it is of no clinic yet.
    var isOfRequest: Bool { key.purposeCode == .requestWeek || key.purposeCode == .request }
}
