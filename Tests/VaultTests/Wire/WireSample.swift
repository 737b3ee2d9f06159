import Credentials
import Seals

@testable import Vault
@testable import VaultCalls

/// A call, and what may be answered to it.
struct WireSample: Sendable {
    let name: String
    let call: any ServedCall
    let answers: [[UInt8]]

    init<Call: ServedCall>(_ name: String, _ call: Call, _ answers: [Call.Answer] = []) {
        self.name = name
        self.call = call
        self.answers = answers.map { Call.encode(.success($0)) }
    }

    static func staff<Call: ServedCall & StaffCall>(_ name: String, _ call: Call, _ values: [Call.Value] = []) -> WireSample {
        WireSample(name, call, values.map(Result.success))
    }

    var code: CallCode { type(of: call).code }
}
