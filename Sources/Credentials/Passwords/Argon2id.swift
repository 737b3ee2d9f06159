internal import CArgon2

/// Argon2id version 0x13 (RFC 9106), by Debian's libargon2.
enum Argon2id {
    /// - Parameters:
    ///   - secret: "K", a key beside the salt; unused by stored passwords.
    ///   - associatedData: "X"; likewise.
    static func hash(
        _ password: [UInt8], salt: [UInt8], secret: [UInt8] = [], associatedData: [UInt8] = [], cost: PasswordCost, byteCount: Int
    ) throws(PasswordHashError) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: byteCount)
        // Copies: the library takes pointers that it may write through.
        var (password, salt, secret, associatedData) = (password, salt, secret, associatedData)
        let code = output.withUnsafeMutableBufferPointer { output in
            password.withUnsafeMutableBufferPointer { password in
                salt.withUnsafeMutableBufferPointer { salt in
                    secret.withUnsafeMutableBufferPointer { secret in
                        associatedData.withUnsafeMutableBufferPointer { data in
                            var context = argon2_context()
                            (context.out, context.outlen) = (output.baseAddress, UInt32(output.count))
                            (context.pwd, context.pwdlen) = (password.baseAddress, UInt32(password.count))
                            (context.salt, context.saltlen) = (salt.baseAddress, UInt32(salt.count))
                            (context.secret, context.secretlen) = (secret.baseAddress, UInt32(secret.count))
                            (context.ad, context.adlen) = (data.baseAddress, UInt32(data.count))
                            context.t_cost = UInt32(cost.passes)
                            context.m_cost = UInt32(cost.memoryKiB)
                            context.lanes = UInt32(cost.lanes)
                            // Lanes one after the other: no threads are started.
                            context.threads = 1
                            context.version = ARGON2_VERSION_13.rawValue
                            return argon2id_ctx(&context)
                        }
                    }
                }
            }
        }
        switch code {
        case ARGON2_OK.rawValue: return output
        case ARGON2_MEMORY_ALLOCATION_ERROR.rawValue: throw .outOfMemory
        default: throw .refused
        }
    }
}
