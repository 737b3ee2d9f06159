internal import Logging
internal import Scheduling

extension StaffEvent {
    /// One line, with the account's id, which says nothing by itself.
    func log(to logger: Logger) {
        var metadata: Logger.Metadata = ["staff": "\(staff?.description ?? "unknown")", "method": "\(method)"]
        switch kind {
        case .signedIn: logger.notice("somebody proved who they are", metadata: metadata)
        case .signInFailed:
            metadata["kept-out"] = "\(isKeptOut)"
            logger.warning("a sign-in failed", metadata: metadata)
        case .refused: logger.warning("an act was refused", metadata: metadata)
        case .signInsEnded: logger.notice("sign-ins were ended", metadata: metadata)
        case .waysChanged: logger.notice("a way to sign in was changed", metadata: metadata)
        }
    }
}
