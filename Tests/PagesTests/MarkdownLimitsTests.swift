import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Pages

/// Texts that are deeper or longer than anybody writes: found, never fatal, and in a time that grows as they do.
@Suite struct MarkdownLimitsTests {
    @Test(arguments: [
        String(repeating: "- ", count: 3_482) + "a",
        String(repeating: ">", count: 6_447) + " a",
        String(repeating: "![", count: 25_018) + "a" + String(repeating: "](b)", count: 25_018),
        String(repeating: "*", count: 20_000) + "a" + String(repeating: "*", count: 20_000),
        String(repeating: "*a **b ", count: 2_000) + String(repeating: "c** d* ", count: 2_000),
        (0..<200).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
        (0..<200).map { String(repeating: "> ", count: $0) + "a\n\n" }.joined(),
        "a[^1]\n\n" + (1..<2_000).map { "[^\($0)]: b[^\($0 + 1)]\n\n" }.joined() + "[^2000]: c",
    ])
    func `a deep text is found on a stack as small as a task's`(_ markdown: String) {
        let outcome = OnSmallStack.run { PageSpecimens.render(markdown + "\n").findings }
        let isChain = markdown.hasPrefix("a[^1]")
        #expect(isChain ? outcome == "" : outcome?.contains("[markdown-limit]") == true)
    }

    /// As deep as it may be: the stack has room for it, in a debug build too.
    @Test func `the deepest text that is read fits on a stack as small as a task's`() {
        let deepest = (0..<MarkdownLimits.depth / 2 - 2).map { String(repeating: "  ", count: $0) + "- a *b **c***\n" }
            .joined()
        let page = OnSmallStack.run { PageSpecimens.render(deepest) }
        #expect(page?.findings == "")
        #expect(page?.html.contains("<strong>c</strong>") == true)
    }

    @Test(arguments: [
        (String(repeating: "|a", count: 5_000) + "|\n" + String(repeating: "|-", count: 5_000) + "|\n", "columns"),
        (String(repeating: "a <? b", count: 5_000), "pieces of HTML"),
        (String(repeating: "word ", count: 300_000), "KB"),
    ])
    func `a text that cmark would take long for is not given to it`(_ markdown: String, _ word: String) {
        let page = PageSpecimens.render(markdown + "\n")
        #expect(page.findings.contains(word) && page.findings.contains("[markdown-limit]"))
        #expect(page.html == "")
    }
}

/// Work in counted steps: twice as much text takes about twice the steps. Each has a twin that takes the square, and is
/// found to.
@Suite struct MarkdownStepsTests {
    /// Whether steps grow no faster than what they are taken for, but for a little.
    private func isLinear(_ steps: (Int) -> Int) -> Bool {
        Double(steps(4_000)) <= 4.4 * Double(steps(1_000))
    }

    private func line(_ piece: String, _ count: Int) -> SourceText {
        SourceText(path: "a.md", text: String(repeating: piece, count: count))
    }

    @Test func `slots of a line are found in one walk`() {
        let grows = isLinear { count in
            var locator = SlotLocator(line("{{ é }} ", count))
            for number in 0..<count {
                let spot = locator.next(from: 1, through: 1, length: 7)
                #expect(spot == Spot(line: 1, column: 8 * number + 1, length: 7))
            }
            return locator.steps
        }
        #expect(grows)
        // The twin walks the line from its start for each.
        let twin = isLinear { count in
            let text = line("{{ é }} ", count).lines[0]
            return (0..<count).reduce(0) { steps, _ in steps + text.utf8.count }
        }
        #expect(!twin)
    }

    @Test func `addresses of a line are found in one walk, and those that stand elsewhere are soon given up`() {
        let found = isLinear { count in
            var locator = SlotLocator(line("[a](x.html) ", count))
            for number in 0..<count {
                let spot = locator.spot(of: "x.html", onLine: 1)
                #expect(spot == Spot(line: 1, column: 12 * number + 5, length: 6))
            }
            return locator.steps
        }
        let missed = isLinear { count in
            var locator = SlotLocator(line("[a][b] ", count))
            for _ in 0..<count { #expect(locator.spot(of: "x.html", onLine: 1) == Spot(line: 1)) }
            return locator.steps
        }
        #expect(found && missed)
    }

    @Test func `headings with the same words get their ids in one step each`() {
        let grows = isLinear { count in
            var ids = UniqueIDs()
            for _ in 0..<count { _ = ids.id(for: "Heading") }
            #expect(ids.id(for: "heading") == "heading-\(count + 1)")
            return ids.steps
        }
        #expect(grows)
        // The twin tries every number again.
        let twin = isLinear { count in
            var (taken, steps) = (Set<Int>(), 0)
            for _ in 0..<count {
                var number = 1
                while !taken.insert(number).inserted { (number, steps) = (number + 1, steps + 1) }
            }
            return steps
        }
        #expect(!twin)
    }

    @Test func `the line of a finding is shown around it, however long the line is`() {
        let text = line("{{ é }} ", 50_000)
        let place = text.place(line: 1, column: 240_001, length: 7)
        #expect(place.location.column == 240_001)
        let excerpt = place.excerpt
        #expect(excerpt?.line.count ?? 0 < 250)
        #expect(excerpt?.line.dropFirst((excerpt?.column ?? 1) - 1).hasPrefix("{{ é }}") == true)
    }
}

/// Runs work on a thread with the stack of a task of the pool.
enum OnSmallStack {
    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value? {
        let result = Result<Value>()
        let thread = Thread {
            let value = work()
            result.value.withLock { $0 = value }
            result.isThere.signal()
        }
        thread.stackSize = 512 * 1024
        thread.start()
        result.isThere.wait()
        return result.value.withLock { $0 }
    }

    private final class Result<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
        let isThere = DispatchSemaphore(value: 0)
    }
}
