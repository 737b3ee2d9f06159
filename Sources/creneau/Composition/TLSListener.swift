import NIOSSL

/// The front's certificate and key, as the server needs them.
enum TLSListener {
    static func settings(_ files: ServiceConfiguration.TLSFiles) throws(CommandFault) -> TLSConfiguration {
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(files.certificate)
            let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
            var tls = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map(NIOSSLCertificateSource.certificate), privateKey: .privateKey(key))
            tls.minimumTLSVersion = .tlsv12
            tls.applicationProtocols = ["http/1.1"]
            // A key that is another certificate's shows here, not at the first visitor.
            _ = try NIOSSLContext(configuration: tls)
            return tls
        } catch {
            throw CommandFault(.configuration, "the certificate and key cannot be used; both must be PEM files, and belong together")
        }
    }
}
