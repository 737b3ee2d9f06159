import Openings
import Scheduling
import Testing

@Suite struct OpeningsConcurrencyTests {
    /// Two writers, each moving its pair of slots from one state to another
    /// in a batch; a search that saw half a batch would find one of a pair.
    @Test func searchesSeeBatchesWhole() async {
        let index = OpeningsIndex()
        index.upsert(clinics: (0..<4).map { IndexedClinic(id: clinicID($0), position: montréal) })
        await withTaskGroup(of: Void.self) { group in
            for writer in UInt64(0)..<2 {
                group.addTask {
                    let pair = [slot(writer * 2, clinic: writer), slot(writer * 2 + 1, clinic: writer + 2)]
                    for _ in 0..<2000 {
                        index.apply(pair.map(OpeningChange.available))
                        index.apply(pair.map { .gone($0.id, clinic: $0.clinic, start: $0.start) })
                    }
                }
            }
            for _ in 0..<2 {
                group.addTask {
                    for _ in 0..<4000 {
                        let found = Set(index.found(query()))
                        for writer in UInt64(0)..<2 {
                            #expect(found.contains(slotID(writer * 2)) == found.contains(slotID(writer * 2 + 1)))
                        }
                    }
                }
            }
        }
        #expect(index.count == 0)
    }
}
