import Bytes
import HTTPTypes
import Hummingbird
import Scheduling
import Serving
import UseCases
import Wording

extension PublicAPI {
    @Sendable func listReasons(_ call: Call) async throws -> Response {
        var writer = JSONWriter(capacity: 4096)
        writer.object { writer in
            writer.name("reasons")
            writer.array { writer in
                for reason in Reason.allCases {
                    writer.object { writer in
                        writer.member("code", reason.rawValue)
                        writer.member("name", call.language(reason.name))
                        writer.member("minutes", reason.minutes)
                        writer.member("advice", reason.advice.map { call.language($0) })
                    }
                }
            }
        }
        return answer(
            writer,
            headers: [
                .cacheControl: "public, max-age=300", .vary: "Accept-Language", .contentLanguage: call.language.rawValue,
            ])
    }

    @Sendable func listClinics(_: Call) async throws -> Response {
        let clinics = house.node.directory.clinics
        var writer = JSONWriter(capacity: 400 * clinics.count + 32)
        writer.object { writer in
            writer.name("clinics")
            writer.array { writer in for clinic in clinics { writer.clinic(clinic) } }
        }
        return answer(writer, headers: [.cacheControl: "public, max-age=60"])
    }

    @Sendable func getClinic(_ call: Call) async throws -> Response {
        guard let clinic = house.node.directory.openClinic(try call.identifier("id")) else { throw Fault.notFound }
        var writer = JSONWriter()
        writer.clinic(clinic)
        return answer(writer, headers: [.cacheControl: "public, max-age=60"])
    }
}
