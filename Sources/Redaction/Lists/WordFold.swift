/// Words as lists and registers know them: small plain letters, without accents or disguises.
enum WordFold {
    /// The words of a text, `'s` and hyphens parted.
    static func words(of text: String) -> [String] {
        Tokenizer.tokens(of: Array(text.unicodeScalars)).filter { $0.isWord || $0.isFigures }.map { token in
            token.tailLength > 0 ? token.folded + "'s" : token.folded
        }
    }
}
