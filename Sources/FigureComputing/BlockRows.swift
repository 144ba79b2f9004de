import Records

/// Which bin a row falls in: by no, one or two columns of codes.
struct BlockBins {
    let first: BlockColumn?
    let second: BlockColumn?
    /// How many bins the second column has.
    let stride: Int

    init(_ counter: Counter, _ columns: [BlockColumn]) {
        func column(_ place: Int) -> BlockColumn? {
            guard place < counter.dimensions.count else { return nil }
            let column = columns[counter.dimensions[place]]
            return column.isMissing ? nil : column
        }
        stride = counter.sizes.count == 2 ? counter.sizes[1] : 1
        first = column(0)
        second = column(1)
    }
}

/// The selected rows of a block, and the loops over them.
struct BlockRows {
    let rows: [UInt16]
    let count: Int

    /// The loop that all figures share. The shape of the bins is looked at once, not once a row.
    @inline(__always)
    private func each(_ bins: BlockBins, _ body: (_ row: Int, _ bin: Int) -> Void) {
        let rows = self.rows.span
        switch (bins.first, bins.second) {
        case (nil, nil):
            for place in 0..<count { body(Int(rows[place]), 0) }
        case (let first?, nil):
            let codes = first.codes.span
            for place in 0..<count {
                let row = Int(rows[place])
                body(row, Int(codes[first.offset &+ row]) &* bins.stride)
            }
        case (nil, let second?):
            let codes = second.codes.span
            for place in 0..<count {
                let row = Int(rows[place])
                body(row, Int(codes[second.offset &+ row]))
            }
        case (let first?, let second?):
            let (outer, inner) = (first.codes.span, second.codes.span)
            for place in 0..<count {
                let row = Int(rows[place])
                body(row, Int(outer[first.offset &+ row]) &* bins.stride &+ Int(inner[second.offset &+ row]))
            }
        }
    }

    func count(_ bins: BlockBins, into counts: inout [Int]) {
        if bins.first == nil, bins.second == nil {
            counts[0] += count
            return
        }
        each(bins) { _, bin in counts[bin] &+= 1 }
    }

    func count(
        _ bins: BlockBins, where column: BlockColumn, _ allowed: [Bool], into counts: inout [Int]
    ) {
        let codes = column.codes.span
        each(bins) { row, bin in
            counts[bin] &+= allowed[Int(codes[column.offset &+ row])] ? 1 : 0
        }
    }

    func sum(_ bins: BlockBins, _ column: BlockColumn, into tallies: inout Tallies) {
        if column.numbers.isEmpty {
            let days = column.days.span
            each(bins) { row, bin in
                let number = days[column.offset &+ row]
                guard number != FigureColumn.noDays else { return }
                tallies.rows[bin] &+= 1
                tallies.sums[bin] &+= Int(number)
            }
        } else {
            let numbers = column.numbers.span
            each(bins) { row, bin in
                let number = numbers[column.offset &+ row]
                guard number != NumberColumn.missing else { return }
                tallies.rows[bin] &+= 1
                tallies.sums[bin] += Int(number)
                tallies.largest[bin] = max(tallies.largest[bin], Int(number))
            }
        }
    }

    func distribute(_ bins: BlockBins, _ column: BlockColumn, into tallies: inout Tallies) {
        let days = column.days.span
        each(bins) { row, bin in
            let number = Int(days[column.offset &+ row])
            guard number >= 0 else { return }
            tallies.widen(to: number)
            tallies.rows[bin] &+= 1
            tallies.histogram[bin &* tallies.width &+ number] &+= 1
        }
    }
}
