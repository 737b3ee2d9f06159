import Bytes
import Clinics
import Credentials
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Scheduling
import Seals
import Serving
import UseCases

extension DeskSite {
    // MARK: - What a device keeps itself

    /// The page that a device shows without a connection. It holds nothing of
    /// anybody: the device puts in what it keeps.
    @Sendable func offline(_ call: Call) async throws -> Response {
        answer(OfflinePage(frame: frame(call, session(call))))
    }

    @Sendable func manifest(_ call: Call) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/manifest+json", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: DeskManifest.text(call.language))))
    }

    @Sendable func worker(_ call: Call) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: Asset.deskWorker.contentType, .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: workerText)))
    }

    /// Whether a device is to keep what it has; asked without a sign-in.
    @Sendable func deviceState(_ call: Call) async throws -> Response {
        let standing = try await desk.standing(of: try call.identifier("device"))
        let state: JSONValue = ["state": .string(standing.rawValue)]
        return json(state.compact)
    }

    // MARK: - Setting up

    @Sendable func device(_ at: AtClinic) async throws -> Response {
        let page = DevicePage(frame: frame(at), clinic: at.clinic, zone: at.zone, devices: try await desk.devices(at.context))
        return answer(page, at.presence.session)
    }

    @Sendable func registerDevice(_ at: AtClinic) async throws -> Response {
        guard let id = at.form[.device, as: DeviceID.self], let hash = at.form[.key].flatMap({ Hex.decode($0) })
        else { throw Fault.unreadable([]) }
        try await desk.register(id, named: (at.form[.name] ?? "").typedLine, keyHash: hash, at.context)
        return seeOther(DeskPaths(at.language).path(.device, at.clinic.id.description))
    }

    @Sendable func revokeDevice(_ at: AtClinic) async throws -> Response {
        guard let id = at.form[.device, as: DeviceID.self] else { throw Fault.unreadable([]) }
        try await desk.revoke(id, at.context)
        return seeOther(DeskPaths(at.language).path(.device, at.clinic.id.description))
    }

    // MARK: - Taking the day, and bringing back what was done

    /// For the script of an open page: it is told in statuses, and no page is
    /// drawn for it.
    @Sendable func deviceDays(_ call: Call) async throws -> Response {
        do {
            let at = try await atClinic(call, isUse: false)
            let id: DeviceID = try call.identifier("device")
            let days = try await desk.take(id, grant: at.secret, at.context)
            return json(
                DeviceDays(device: id, clinic: at.clinic, zone: at.zone, days: days, directory: house.node.directory, say: call.language)
                    .text)
        } catch Refusal.staff(.signedOut) {
            return HealthEndpoints.text("signed_out\n", status: .unauthorized)
        } catch Refusal.deviceGone {
            return HealthEndpoints.text("device_gone\n", status: .gone)
        } catch let refusal as Refusal {
            let answer = Fault.refusal(refusal).answer
            return HealthEndpoints.text(answer.code + "\n", status: answer.status)
        }
    }

    @Sendable func reconcile(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at: AtClinic
        do {
            at = try await atClinic(call, form: form)
        } catch Refusal.staff(.signedOut) {
            // The device keeps all of it: what it says of its clock would be old by the time one is signed in.
            let id: ClinicID = try call.identifier("clinic")
            let paths = DeskPaths(call.language)
            return seeOther(paths.signIn(thenTo: paths.path(.device, id.description)))
        }
        let journal = try DeviceJournal(form, device: try call.identifier("device"))
        do {
            let report = try await desk.reconcile(journal, grant: at.secret, at.context)
            return answer(ReconciliationPage(frame: frame(at), at: at, house: house, outcome: .settled(report)), at.presence.session)
        } catch {
            guard error == .deviceGone else { throw error }
            // What was typed is shown to whoever typed it: nothing of it was taken.
            let page = ReconciliationPage(frame: frame(at), at: at, house: house, outcome: .refused(journal))
            return answer(page, status: .gone, at.presence.session)
        }
    }

    private func json(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
