import Bytes
import Crypto
import Scheduling
import Seals
package import UseCases

/// Where forms wait: sealed (ChaCha20-Poly1305, RFC 8439) under a key of the
/// browser's session, which its cookie alone holds, and under an id made of
/// that key and the page's name, which is the same in both languages.
package struct TypedForms: Sendable {
    package let kept: KeptForms

    package init(kept: KeptForms) {
        self.kept = kept
    }

    private static let label = Array("creneau/v1 typed".utf8)

    private func id(_ page: String, _ session: SessionSecret) -> [UInt8] {
        Array(Digest.hmac(key: session.typedKey, Self.label + Array(page.utf8)).bytes.prefix(16))
    }

    /// - Returns: `false` where it cannot wait.
    package func keep(_ form: TypedForm, of page: String, _ session: SessionSecret, _ context: Context) async -> Bool {
        let id = id(page, session)
        guard
            let box = try? ChaChaPoly.seal(
                Array(form.text.utf8), using: SymmetricKey(data: session.typedKey), authenticating: Self.label + id)
        else { return false }
        return await kept.keep(Array(box.combined), as: id, context)
    }

    package func recall(of page: String, _ session: SessionSecret, _ context: Context) async -> TypedForm? {
        let id = id(page, session)
        guard let sealed = await kept.find(id, context), let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let plain = try? ChaChaPoly.open(box, using: SymmetricKey(data: session.typedKey), authenticating: Self.label + id)
        else { return nil }
        return TypedForm(text: String(decoding: plain, as: UTF8.self))
    }

    package func forget(of page: String, _ session: SessionSecret, _ context: Context) async {
        await kept.forget(id(page, session), context)
    }
}
