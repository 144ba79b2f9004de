extension PageTree {
    /// 1 to 6 for `h1` to `h6`; nil for everything else.
    func headingLevel(of position: Int) -> Int? {
        let name = nodes[position].name.utf8
        guard name.count == 2, name.first == UInt8(ascii: "h"), let digit = name.last, (49...54).contains(digit) else {
            return nil
        }
        return Int(digit) - 48
    }

    /// What stands between a heading and the next one that is not below it.
    func section(after heading: Int) -> Range<Int> {
        let start = nodes[heading].end
        guard let level = headingLevel(of: heading), let end = endOfPart(around: heading) else { return start..<start }
        let next = (start..<end).first { headingLevel(of: $0).map { $0 <= level } ?? false }
        return start..<(next ?? end)
    }

    /// The words of a range of nodes, texts of neighbouring blocks apart, runs of white space as one space.
    func words(in range: Range<Int>) -> String {
        var words = ""
        for position in range where !nodes[position].text.isEmpty {
            let line = OneLine.of(nodes[position].text)
            if !line.isEmpty { words += " " + line }
        }
        return words
    }

    /// The end of the page's main part; a heading outside it has no section.
    private func endOfPart(around position: Int) -> Int? {
        chain(from: position).first { nodes[$0].name == "main" }.map { nodes[$0].end }
    }
}
