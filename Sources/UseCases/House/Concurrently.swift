/// Does something for each of many, so many at once: what waits for the store
/// or the vault waits together. After a failure nothing more begins; what has
/// begun is done when this returns.
///
/// - Returns: an answer for each, in the order of `items`.
public func concurrently<Item: Sendable, Answer: Sendable>(
    _ items: [Item], atOnce: Int, _ work: @escaping @Sendable (Item) async throws(Refusal) -> Answer
) async throws(Refusal) -> [Answer] {
    typealias Done = (index: Int, result: Result<Answer, Refusal>)
    let outcome: Result<[Answer], Refusal> = await withTaskGroup(of: Done.self) { tasks in
        func begin(_ index: Int) {
            let item = items[index]
            tasks.addTask {
                do throws(Refusal) {
                    return (index, .success(try await work(item)))
                } catch {
                    return (index, .failure(error))
                }
            }
        }
        var begun = min(max(1, atOnce), items.count)
        for index in 0..<begun { begin(index) }
        var answers = [Answer?](repeating: nil, count: items.count)
        while let (index, result) = await tasks.next() {
            switch result {
            case .success(let answer): answers[index] = answer
            case .failure(let refusal): return .failure(refusal)
            }
            if begun < items.count {
                begin(begun)
                begun += 1
            }
        }
        return .success(answers.compactMap { $0 })
    }
    return try outcome.get()
}
