// swift-tools-version:6.2
import PackageDescription

/// Every target of ours is compiled the same way: the strictest language
/// mode, explicit existentials, explicit imports, and no warning survives.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
    // The walls between modules are for people: the optimizer sees through them.
    // SwiftPM's own choice looks at the smallest functions alone; a booking costs a tenth more with it.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let coreMetrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let asyncAlgorithms = Target.Dependency.product(name: "AsyncAlgorithms", package: "swift-async-algorithms")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

/// One module of the house. `docs/architecture.md` repeats the list of what
/// each may import, and the Tidy test compares the two.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: data, swiftSettings: strict)
}

let package = Package(
    name: "creneau",
    products: [.executable(name: "creneau", targets: ["creneau"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-async-algorithms", from: "1.1.4"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        // In C, so that ICU's own names stay out of sight: Foundation's ICU has the same.
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),

        room("Bytes"),
        room("Files"),
        room("Scheduling", ["CICU"]),
        room("Openings", ["Bytes", "Scheduling"]),
        room("Waiting", ["Scheduling"]),
        room("Seals", ["Bytes", "Scheduling", crypto]),
        room("Notary", ["Bytes", "Scheduling", crypto]),
        room("PublishedLog", ["Bytes", "Files", "Notary"]),
        room("Reach", ["Scheduling", "Seals"]),
        room("Credentials", ["Bytes", "Scheduling", "Seals", "CArgon2", crypto, cryptoExtras]),
        room("Containment", ["Scheduling"]),
        room("Orders", ["Bytes", "Scheduling", "Notary", "Credentials", "Containment", crypto]),
        room("KeptOrders", ["Bytes", "Files", "Orders"]),
        room("Formats", ["Bytes", "Scheduling"]),
        room("Wording", ["Scheduling"]),
        room("QRCodes", ["Wording", "CQRencode"]),
        room("Machine", ["Scheduling"]),
        room(
            "Database",
            [
                "Containment", "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        room("Store", ["Bytes", "Scheduling", "Containment", "Database"]),
        room("VaultCalls", ["Bytes", "Scheduling", "Seals", "Credentials", nioCore, nioPosix]),
        room(
            "Vault",
            [
                "Bytes", "Files", "Scheduling", "Seals", "Notary", "Credentials", "Containment", "Orders", "KeptOrders", "VaultCalls",
                crypto, logging, lifecycle, nioCore, nioPosix,
            ]),
        room(
            "UseCases",
            [
                "Bytes", "Scheduling", "Openings", "Waiting", "Seals", "Reach", "Notary", "PublishedLog", "Containment", "Orders",
                "KeptOrders", "Database",
                "Store",
                crypto,
                logging,
            ]),
        room(
            "Patients",
            [
                "Bytes", "Scheduling", "Openings", "Waiting", "Seals", "Reach", "Notary", "PublishedLog", "Containment", "Database",
                "Store",
                "UseCases", logging,
            ]),
        room(
            "Clinics",
            ["Bytes", "Scheduling", "Seals", "Notary", "Credentials", "Containment", "Database", "Store", "UseCases", crypto, logging]),
        room(
            "Operations",
            [
                "Bytes", "Scheduling", "Openings", "Waiting", "Seals", "Reach", "Notary", "PublishedLog", "Credentials", "Containment", "Orders",
                "Database",
                "Store", "UseCases", "Patients", "Clinics", logging,
            ]),
        room(
            "Workers",
            [
                "Bytes", "Scheduling", "Seals", "Notary", "Formats", "Wording", "Store", "UseCases", "Operations", "CCurl", asyncAlgorithms,
                logging,
                lifecycle,
                subprocess, systemPackage,
            ]),
        // The files of Assets/ are the site's: the module that serves them carries them.
        .executableTarget(name: "embed-assets", path: "Tools/EmbedAssets", swiftSettings: strict),
        .plugin(name: "EmbedAssets", capability: .buildTool(), dependencies: ["embed-assets"]),
        room(
            "Serving",
            [
                "Bytes", "Scheduling", "Seals", "Notary", "Containment", "Orders", "Wording", "UseCases", hummingbird, hummingbirdCore,
                coreMetrics, logging,
                nioCore, nioHTTP1,
                crypto, httpTypes,
            ], plugins: ["EmbedAssets"]),
        room("Pages", ["Bytes", "Scheduling", "Notary", "Containment", "Wording", "UseCases", "Serving", hummingbird, nioCore, httpTypes]),
        room(
            "API",
            [
                "Bytes", "Scheduling", "Seals", "Containment", "Wording", "UseCases", "Patients", "Serving", hummingbird, nioCore,
                httpTypes,
            ]),
        room(
            "Front",
            [
                "Bytes", "Scheduling", "Seals", "Containment", "Formats", "Wording", "UseCases", "Patients", "Serving", "Pages", "API",
                hummingbird, logging, nioCore, crypto, httpTypes,
            ]),
        room(
            "Desk",
            [
                "Bytes", "Scheduling", "Seals", "Credentials", "Containment", "Wording", "UseCases", "Clinics", "Serving", "Pages",
                "QRCodes",
                hummingbird, asyncAlgorithms, logging, lifecycle, nioCore, httpTypes,
            ]),
        room(
            "Watch",
            [
                "Bytes", "Scheduling", "Seals", "Notary", "PublishedLog", "Containment", "Orders", "Wording", "UseCases", "Serving", "Pages", hummingbird, logging, nioCore,
                httpTypes,
            ]),
        room(
            "Composition",
            [
                "Bytes", "Scheduling", "Openings", "Waiting", "Seals", "Notary", "PublishedLog", "Credentials", "Containment", "Orders",
                "KeptOrders", "Formats",
                "Machine",
                "Database", "Store", "Vault",
                "VaultCalls", "UseCases", "Clinics", "Operations", "Workers", "Serving", "Front", "Desk", "Watch", hummingbirdCore,
                coreMetrics, logging, lifecycle, nioCore, nioPosix,
                .product(name: "HummingbirdTLS", package: "hummingbird"), .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"), .product(name: "Configuration", package: "swift-configuration"),
            ]),
        room("Simulation", ["Scheduling", "Seals", "Containment", "UseCases", "Patients", "Clinics", "Operations"]),
        room(
            "Benches",
            [
                "Bytes", "Scheduling", "Openings", "Waiting", "Seals", "Notary", "Credentials", "Containment", "Machine", "Database",
                "Store", "Vault",
                "VaultCalls", "UseCases", "Patients", "Operations", "Workers", "Composition", "Simulation", crypto, nioCore, nioPosix,
                subprocess, systemPackage,
            ]),
        .executableTarget(
            name: "creneau",
            dependencies: [
                "Bytes", "Scheduling", "Seals", "Notary", "Containment", "Orders", "KeptOrders", "PublishedLog", "Credentials", "Machine",
                "Database", "Store", "Vault",
                "UseCases",
                "Reach", "Clinics", "Operations", "Serving", "Watch", "Wording", "QRCodes", "Workers",
                "Front", "Composition", "Simulation", "Benches", logging, lifecycle, crypto,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // What several suites share: seeds, empty databases, officers, programs that they run beside themselves.
        .target(
            name: "TestKit",
            dependencies: ["Bytes", "Scheduling", "Notary", "Containment", "Orders", "Database", crypto, subprocess, systemPackage],
            path: "Tests/TestKit", swiftSettings: strict),
        tests("BytesTests", ["Bytes", "TestKit"]),
        tests("ContainmentTests", ["Containment", "Scheduling", "TestKit"]),
        tests("CredentialsTests", ["Bytes", "Credentials", "Scheduling", "TestKit", crypto]),
        tests(
            "CreneauTests",
            [
                "creneau", "Composition", "Machine", "Operations", "Scheduling", "Serving", "Simulation", "UseCases", "Workers", logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], data: ["Samples"]),
        tests("FormatsTests", ["Formats", "Scheduling", "TestKit"]),
        tests("MachineTests", ["Machine", "Scheduling"]),
        tests("NotaryTests", ["Bytes", "Notary", "Scheduling", "TestKit"]),
        tests("PublishedLogTests", ["Bytes", "Notary", "PublishedLog", "TestKit"]),
        tests("OpeningsTests", ["Openings", "Scheduling", "TestKit"]),
        tests("OrdersTests", ["Bytes", "Containment", "Credentials", "Notary", "Orders", "Scheduling", "TestKit", crypto]),
        tests("SchedulingTests", ["Scheduling", "TestKit"]),
        tests("SealsTests", ["Bytes", "Seals", "Scheduling", "TestKit", crypto]),
        tests(
            "StoreTests",
            [
                "Database", "Store", "Containment", "Scheduling", "TestKit", .product(name: "GRDB", package: "GRDB.swift"),
            ], data: ["Samples"]),
        tests("TidyTests", [], data: ["allowed.txt"]),
        tests(
            "UseCasesTests",
            [
                "Bytes", "UseCases", "Patients", "Clinics", "Operations", "Reach", "Containment", "Orders", "KeptOrders", "Credentials",
                "Database", "Notary",
                "Openings", "PublishedLog", "Scheduling", "Seals", "TestKit", "Store", "Vault", "VaultCalls", "Waiting", logging,
            ]),
        tests(
            "VaultTests",
            [
                "Bytes", "Files", "Vault", "VaultCalls", "Containment", "Credentials", "KeptOrders", "Notary", "Orders", "Scheduling",
                "Seals", "TestKit", crypto, logging, nioCore, nioPosix,
            ], data: ["Samples"]),
        tests("WaitingTests", ["Waiting", "Scheduling", "TestKit"]),
        tests(
            "WebTests",
            [
                "Bytes", "Serving", "Pages", "API", "Front", "Desk", "Watch", "Containment", "Credentials", "Database", "Formats",
                "Scheduling", "Seals", "TestKit", "Store", "UseCases", "Patients", "Clinics", "Operations", "Vault", "VaultCalls",
                "Wording", hummingbird, httpTypes, crypto,
                coreMetrics, logging, nioCore,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        tests("QRCodesTests", ["QRCodes", "Wording"]),
        tests("WordingTests", ["Wording", "Scheduling", "TestKit"]),
        tests(
            "WorkersTests",
            [
                "Workers", "Database", "Formats", "Operations", "Scheduling", "Seals", "TestKit", "Store", "UseCases", logging, lifecycle,
                subprocess, systemPackage,
            ], data: ["Support/smtp_server.py"]),
    ],
    swiftLanguageModes: [.v6]
)
