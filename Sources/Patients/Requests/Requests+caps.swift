import Database
import Scheduling
import Seals
import Store
import UseCases

extension Requests {
    /// What a request is counted by while it waits, as keyed hashes that are
    /// erased when it ends.
    func marks(of particulars: Particulars, _ context: Context) -> [(token: [UInt8], field: Int64)] {
        func mark(_ cap: LineCap, _ subject: [UInt8]) -> (token: [UInt8], field: Int64) {
            (gate.pepper.hash("in line", [UInt8(cap.rawValue)], subject), Int64(cap.rawValue))
        }
        var marks = [mark(.network, context.network.bytes)]
        let contact = ProvenContact(particulars)
        guard let way = contact.way(sendsTexts: node.sendsTexts) else { return marks }
        marks.append(mark(.contact, way.counted))
        if way.isStrange, let domain = contact.email?.domain { marks.append(mark(.mailDomain, Array(domain.utf8))) }
        return marks
    }

    /// The share that one more would be too many for.
    ///
    /// - Parameter leaving: requests that end when this one begins to wait.
    func full(_ id: RequestID, leaving: [RequestID], _ tx: any WriteTransaction) throws(StoreError) -> LineCap? {
        for cap in LineCap.allCases where gate.limits.waiting[cap] > 0 {
            let others = try tx.requests(sharing: Int64(cap.rawValue), with: id, limit: gate.limits.waiting[cap] + leaving.count)
            if others.filter({ !leaving.contains($0) }).count >= gate.limits.waiting[cap] { return cap }
        }
        return nil
    }
}
