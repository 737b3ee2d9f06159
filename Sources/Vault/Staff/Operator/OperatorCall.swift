internal import Bytes
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// One question of whoever holds the master key. A file a call, as a
/// `VaultCall` has; what the vault does is in it too, for both ends are here.
protocol OperatorCall: RefusableCall {
    static var code: UInt8 { get }

    /// What follows the code.
    ///
    /// - Throws: `malformed` for what is no such request.
    init(_ reader: inout ByteReader) throws(ByteError)
    func write(to writer: inout ByteWriter)

    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> Value
}

extension OperatorCall {
    var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.byte(Self.code)
        write(to: &writer)
        return writer.bytes
    }

    /// - Returns: the answer, which is not wrapped yet.
    func answered(by staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(VaultError) -> [UInt8] {
        let outcome: Result<Value, StaffRefusal>
        do throws(StaffFault) {
            outcome = .success(try decide(&staff, at: now, &journal))
        } catch {
            switch error {
            case .refused(let refusal): outcome = .failure(refusal)
            case .vault(let error): throw error
            }
        }
        var writer = ByteWriter()
        try Self.write(outcome: outcome, to: &writer)
        return writer.bytes
    }
}

/// Every call of operators, in the order of their codes.
enum OperatorCalls {
    static let all: [any OperatorCall.Type] = [
        OperatorInvite.self, OperatorSignInLink.self, OperatorStaff.self, OperatorRevoke.self, OperatorEndSignIns.self,
    ]

    static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    /// - Throws: `refused(.malformed)`.
    static func read(_ encoded: [UInt8]) throws(VaultError) -> any OperatorCall {
        do throws(ByteError) {
            var reader = ByteReader(encoded)
            guard let type = byCode[try reader.byte()] else { throw .malformed }
            let call = try type.init(&reader)
            try reader.finish()
            return call
        } catch {
            throw .refused(.malformed)
        }
    }
}
