import Formats
import Foundation
import Testing
import Workers

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

@Suite struct MaildirTests {
    private func files(_ directory: String, _ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory + "/" + folder).sorted()
    }

    @Test func aMessageIsWhollyInNewAndNothingStaysInTmp() async throws {
        try await withTemporaryDirectory { directory in
            let maildir = Maildir(directory: directory + "/mail", host: "a/b:c", clock: StillClock())
            try await maildir.send(Mail.message(), to: Mail.person, from: Mail.sender)
            let names = try files(maildir.directory, "new")
            #expect(names.count == 1 && names[0].hasSuffix(".a\\057b\\072c"))
            #expect(try files(maildir.directory, "tmp").isEmpty)
            #expect(try files(maildir.directory, "cur").isEmpty)
            let path = maildir.directory + "/new/" + names[0]
            #expect(FileManager.default.contents(atPath: path).map(Array.init) == Mail.message().encoded())
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let folderMode = try FileManager.default.attributesOfItem(atPath: maildir.directory)[.posixPermissions] as? Int
            #expect(folderMode == 0o700)
        }
    }

    @Test func messagesOfTheSameSecondDoNotReplaceEachOther() async throws {
        try await withTemporaryDirectory { directory in
            let maildir = Maildir(directory: directory, host: "host", clock: StillClock())
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<50 {
                    group.addTask { try await maildir.send(Mail.message(UInt64(number)), to: Mail.person, from: Mail.sender) }
                }
                try await group.waitForAll()
            }
            #expect(try files(directory, "new").count == 50)
        }
    }

    @Test func aFolderThatCannotBeWrittenIsUnavailable() async throws {
        try await withTemporaryDirectory { directory in
            try Data().write(to: URL(filePath: directory + "/file"))
            let maildir = Maildir(directory: directory + "/file", host: "host", clock: StillClock())
            await #expect(throws: MailFailure.unavailable) {
                try await maildir.send(Mail.message(), to: Mail.person, from: Mail.sender)
            }
        }
    }
}
