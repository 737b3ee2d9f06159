package import Bytes
public import Credentials

/// Begins to set up an account.
package struct EnrolCall: Sendable {
    package let link: OneTimeToken
    package let device: DeviceSecret?
    package let browser: BrowserKind?
}

extension EnrolCall: StaffCall {
    package static let code = CallCode.staff(4)
    package typealias Value = SignedIn

    package init(_ reader: inout ByteReader) throws(ByteError) {
        link = try reader.token()
        device = try reader.device()
        browser = try reader.browser()
    }

    package func write(to writer: inout ByteWriter) {
        writer.text(link.text)
        writer.device(device)
        writer.browser(browser)
    }
}

extension VaultClient {
    public func enrol(_ link: OneTimeToken, device: DeviceSecret?, browser: BrowserKind?) async throws(StaffFault) -> SignedIn {
        try await transport.ask(EnrolCall(link: link, device: device, browser: browser))
    }
}
