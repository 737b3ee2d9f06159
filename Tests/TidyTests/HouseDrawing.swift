import Foundation

/// The modules as rooms on floors: each stands one floor above the highest
/// that it imports, and is as wide as its code is long. Arrows go down only,
/// to what is imported and stands under nothing else that is.
struct HouseDrawing {
    private struct Room {
        var name: String
        var floor: Int
        var width: Double
        var x = 0.0

        var middle: Double { x + width / 2 }
    }

    private static let margin = 28.0
    private static let gap = 14.0
    private static let height = 40.0
    private static let storey = 92.0

    private let canvas: Double
    private let rooms: [Room]
    private let arrows: [(from: Int, to: Int)]
    private let floors: Int

    /// - Parameters:
    ///   - imports: of each module, its own modules alone.
    ///   - lines: of each module's code.
    init(imports: [String: Set<String>], lines: [String: Int]) {
        var floorOf: [String: Int] = [:]
        func floor(of name: String) -> Int {
            if let known = floorOf[name] { return known }
            let highest = (imports[name] ?? []).map { floor(of: $0) + 1 }.max() ?? 0
            floorOf[name] = highest
            return highest
        }
        func reach(_ name: String) -> Set<String> { (imports[name] ?? []).reduce(into: []) { $0.formUnion(reach($1).union([$1])) } }
        for name in imports.keys { _ = floor(of: name) }
        let floors = (floorOf.values.max() ?? 0) + 1
        var rooms = imports.keys.sorted().map { name in
            Room(name: name, floor: floorOf[name] ?? 0, width: Self.width(of: lines[name] ?? 0, name))
        }
        let taken = Dictionary(grouping: rooms, by: \.floor).values.map { floor in
            floor.reduce(2 * Self.margin - Self.gap) { $0 + $1.width + Self.gap }
        }
        canvas = taken.max() ?? 0
        Self.place(&rooms, floors, canvas, imports)
        let number = Dictionary(uniqueKeysWithValues: rooms.enumerated().map { ($1.name, $0) })
        arrows = imports.keys.sorted().flatMap { name -> [(Int, Int)] in
            let direct = imports[name] ?? []
            let beneath = direct.reduce(into: Set<String>()) { $0.formUnion(reach($1)) }
            return direct.subtracting(beneath).sorted().compactMap { target in
                guard let from = number[name], let to = number[target] else { return nil }
                return (from, to)
            }
        }
        (self.rooms, self.floors) = (rooms, floors)
    }

    /// In steps of half as much again: a line more does not draw the house anew.
    private static func width(of lines: Int, _ name: String) -> Double {
        let step = (log(Double(max(lines, 100)) / 100) / log(1.5)).rounded()
        return max(64 + step * 11, Double(name.count) * 8.4 + 24)
    }

    /// Each floor's rooms in the order of what they stand on, spread over its width.
    private static func place(_ rooms: inout [Room], _ floors: Int, _ canvas: Double, _ imports: [String: Set<String>]) {
        var middles: [String: Double] = [:]
        for floor in 0..<floors {
            func pull(_ room: Room) -> Double {
                let below = (imports[room.name] ?? []).compactMap { middles[$0] }
                return below.isEmpty ? canvas / 2 : below.reduce(0, +) / Double(below.count)
            }
            let order = rooms.indices.filter { rooms[$0].floor == floor }.sorted {
                (pull(rooms[$0]), rooms[$0].name) < (pull(rooms[$1]), rooms[$1].name)
            }
            let taken = order.reduce(0) { $0 + rooms[$1].width }
            let space = max(gap, (canvas - 2 * margin - taken) / Double(order.count + 1))
            var x = max(margin, (canvas - taken - space * Double(order.count - 1)) / 2)
            for index in order {
                rooms[index].x = x
                middles[rooms[index].name] = rooms[index].middle
                x += rooms[index].width + space
            }
        }
    }

    private func top(of room: Room) -> Double { Self.margin + Double(floors - 1 - room.floor) * Self.storey }

    var svg: String {
        let height = Self.margin * 2 + Double(floors - 1) * Self.storey + Self.height
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(canvas)) \(Int(height))" role="img" \
            font-family="ui-sans-serif, system-ui, sans-serif">
            <title>The modules of Créneau, each above what it imports</title>
            <style>
            .sky { fill: #f7f5f0 } .room { fill: #fffdf8; stroke: #2f5d62; stroke-width: 1.4 } .name { fill: #1d2b2e; font-size: 14px }
            .arrow { fill: none; stroke: #8aa6a3; stroke-width: 1 }
            @media (prefers-color-scheme: dark) {
            .sky { fill: #12191c } .room { fill: #1b262a; stroke: #7fb3ae } .name { fill: #e8eeec } .arrow { stroke: #4c6663 }
            }
            </style>
            <rect class="sky" width="\(Int(canvas))" height="\(Int(height))" rx="12"/>

            """
        for (from, to) in arrows {
            let (start, end) = (rooms[from], rooms[to])
            let (y1, y2) = (top(of: start) + Self.height, top(of: end))
            let bend = (y2 - y1) / 2
            text +=
                "<path class=\"arrow\" d=\"M\(Int(start.middle)) \(Int(y1))C\(Int(start.middle)) \(Int(y1 + bend)) \(Int(end.middle)) \(Int(y2 - bend)) \(Int(end.middle)) \(Int(y2))\"/>\n"
        }
        for room in rooms {
            let y = Int(top(of: room))
            text +=
                "<rect class=\"room\" x=\"\(Int(room.x))\" y=\"\(y)\" width=\"\(Int(room.width))\" height=\"\(Int(Self.height))\" rx=\"5\"/>\n"
            text += "<text class=\"name\" x=\"\(Int(room.middle))\" y=\"\(y + 25)\" text-anchor=\"middle\">\(room.name)</text>\n"
        }
        return text + "</svg>\n"
    }
}
