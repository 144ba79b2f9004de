public import Diagnostics
public import Settings

/// Sentences that say what the council does as a rule, and that nobody stands behind: not bound to a practice, an action or a figure.
public enum PracticeWords {
    /// A template may not say what "we" do: it is printed by every council.
    public static func findings(in template: PageSource) -> Findings {
        let source = SourceText(path: template.path, text: template.text)
        return findings(in: source, withFences: true) { sentence in
            let habit = HabitSentence(sentence, council: [])
            return habit.saysWhatWeDo || habit.isUniversal
        }
    }

    /// A council's own text is its own word; what a single case can prove wrong should be somebody's.
    public static func findings(in text: NarrativeSource, of council: CouncilSettings) -> Findings {
        guard text.statedBy == nil else { return Findings() }
        let source = SourceText(path: text.path, text: text.text)
        let names: Set<String> = [council.name.lowercased(), council.shortName.lowercased()]
        let found = findings(in: source, withFences: false) { sentence in
            HabitSentence(sentence, council: names).isUniversal
                || GeneralStatement(sentence, council: names).isClaim
        }
        return found
    }

    private static func findings(
        in source: SourceText, withFences: Bool, where isClaim: (String) -> Bool
    ) -> Findings {
        let sentences = ProseSentence.all(of: source.lines, withFences: withFences)
        let problem: PageProblem = withFences ? .unboundPractice : .unstatedPractice
        let lines = sentences.filter { sentence in
            !sentence.text.hasSuffix("?") && !isBound(sentence.text) && isClaim(sentence.plain)
        }.map(\.line)
        return Findings(Set(lines).sorted().map { problem.finding(at: source.place(line: $0)) })
    }

    private static func isBound(_ sentence: String) -> Bool {
        SlotScanner.pieces(of: sentence).contains { piece in
            guard case .slot(let inside) = piece, let slot = Slot(inside) else { return false }
            let isFact = slot.name.hasPrefix("practice.") || slot.name.hasPrefix("action.")
            return isFact || !Constants.isConstant(slot.name)
        }
    }
}
