import HummingbirdCore
import HummingbirdTLS
import NIOSSL
import Serving

/// The front's certificate and key, as the server needs them.
enum TLSListener {
    /// For TLS 1.2: forward secrecy and authenticated encryption alone (RFC 9325 §4.2).
    private static let ciphers = """
        ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:\
        ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305
        """

    static func settings(_ files: ServiceConfiguration.TLSFiles) throws(CommandFault) -> TLSConfiguration {
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(files.certificate)
            let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
            var tls = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map(NIOSSLCertificateSource.certificate), privateKey: .privateKey(key))
            tls.minimumTLSVersion = .tlsv12
            tls.cipherSuites = ciphers
            tls.applicationProtocols = ["http/1.1"]
            // A key that is another certificate's shows here, not at the first visitor.
            _ = try NIOSSLContext(configuration: tls)
            return tls
        } catch {
            throw CommandFault(.configuration, "the certificate and key cannot be used; both must be PEM files, and belong together")
        }
    }

    static func securing(_ settings: TLSConfiguration) -> Securing {
        Securing { channel in
            func secured(_ channel: some ServerChildChannel) throws -> any ServerChildChannel {
                try TLSChannel(channel, tlsConfiguration: settings)
            }
            return try secured(channel)
        }
    }
}
