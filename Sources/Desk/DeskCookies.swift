import Credentials
import HTTPTypes
import Hummingbird
import Pages
import Seals
import Serving

/// The cookies of the desk: the browser's session, the grant, and the mark of
/// a browser that signed in before. None is readable by scripts.
struct DeskCookies: Sendable {
    let isSecure: Bool

    private static let deviceSeconds = 180 * 86_400

    var session: SessionCookie { SessionCookie(isSecure: isSecure, plainName: "creneau-desk") }

    private var prefix: String { isSecure ? "__Host-" : "" }
    private var grantName: String { prefix + "creneau-desk-grant" }
    private var deviceName: String { prefix + "creneau-desk-device" }

    func grant(in fields: HTTPFields) -> GrantSecret? {
        Cookies.value(grantName, in: fields).flatMap { GrantSecret(text: String($0)) }
    }

    func device(in fields: HTTPFields) -> DeviceSecret? {
        Cookies.value(deviceName, in: fields).flatMap { DeviceSecret(text: String($0)) }
    }

    func set(_ signedIn: SignedIn, on response: inout Response) {
        Cookies.set(grantName, signedIn.secret.text, path: "/", isSecure: isSecure, in: &response.headers)
        Cookies.set(
            deviceName, signedIn.device.text, path: "/", isSecure: isSecure, seconds: Self.deviceSeconds, in: &response.headers)
    }

    func removeGrant(from response: inout Response) {
        Cookies.set(grantName, "", path: "/", isSecure: isSecure, seconds: 0, in: &response.headers)
    }
}
