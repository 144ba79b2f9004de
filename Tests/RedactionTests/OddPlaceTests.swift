import Testing

@testable import Redaction

/// Names that are small or seldom words, and ages that no cue tells, with their harmless neighbours.
@Suite struct OddPlaceTests {
    static let printed: [(String, String)] = [
        // A determiner that determines nothing
        ("My helped us with the house.", "[name] helped us with the house."),
        ("My helper helped us with the house.", "My helper helped us with the house."),
        ("We are so glad that An got us to the refuge.", "We are so glad that [name] got us to the refuge."),
        ("An answer came, and an hour later so did you.", "An answer came, and an hour later so did you."),
        // A capital on a small word
        ("When they came I phoned He and she helped.", "When they came I phoned [name] and she helped."),
        ("You were so kind We will never forget it.", "You were so kind We will never forget it."),
        ("I moaned about Can in June and I am sorry.", "I moaned about [name] in June and I am sorry."),
        ("Thank You For All You Did For Us.", "Thank You For All You Did For Us."),
        // What people are called
        ("Chunk is sound and he told me straight.", "[name] is sound and he told me straight."),
        ("Fostering is hard and you made it easy.", "Fostering is hard and you made it easy."),
        ("Coops! Mate! You got us the keys.", "[name]! Mate! You got us the keys."),
        ("tell miss b that i passed my test.", "tell miss [name] that i passed my test."),
        ("i miss you and i passed my test.", "i miss you and i passed my test."),
        ("Thank you to S. I. for all the lifts.", "Thank you to [name]. [name]. for all the lifts."),
        ("My son's initials are AT and you know us.", "My son's initials are [name] and you know us."),
        // Ages
        ("My daughter is non-verbal and seven.", "My daughter is non-verbal and [age]."),
        ("She came to us at five months.", "She came to us at [age] months."),
        ("It was six months since we had slept.", "It was six months since we had slept."),
        ("I am ten now and I have a bed.", "I am [age] now and I have a bed."),
        ("You rang us at three in the morning.", "You rang us at three in the morning."),
        ("All three of us thank you, and so do us two.", "All three of us thank you, and so do us two."),
        ("Oskarin, five, told the class about you.", "[name], [age], told the class about you."),
        ("We had one, two, three visits and loved them.", "We had one, two, three visits and loved them."),
        ("At seventy-one I thought I was past learning.", "At [age] I thought I was past learning."),
        ("At seven the bus came and you were on it.", "At seven the bus came and you were on it."),
        ("Well, im twenty two now and I did it.", "Well, im [age] now and I did it."),
        ("You gave the twins, both five, a book each.", "You gave the twins, both [age], a book each."),
        ("She's sixteen going on forty and so happy.", "She's [age] going on [age] and so happy."),
        // Single letters
        ("Nazdarin A is a credit to you all.", "[name] is a credit to you all."),
        ("You were gentle with baby h and the mother.", "You were gentle with baby [name] and the mother."),
        ("My mum n dad r so happy with you.", "My mum n dad r so happy with you."),
        ("Feedback for a. Nettlebrook was easy to give.", "Feedback for [name]. [name] was easy to give."),
        // The same name twice
        ("Will will know who this is from.", "[name] will know who this is from."),
        ("Copied to rose.kettle@example.com for Rose Kettle.", "Copied to [email address] for [name]."),
        ("I live near Mum Donnarella and the shop.", "I live near [family member] and the shop."),
        // Marks out of ten
        ("We give you 11 out of 10 for it.", "We give you 11 out of 10 for it."),
        ("You have met 11 out of 14 of us.", "You have met [number] out of [number] of us."),
        // Places
        ("When it went at 53 the paddocks you came.", "When it went at [address] you came."),
        ("You were there at 4 the day it began.", "You were there at [number] the day it began."),
        ("he goes to holy family rc primary and likes it.", "he goes to [school] and likes it."),
        ("She is happy at Our Lady of Zumbleford now.", "She is happy at [place] now."),
        ("we moved to flat 2, 9 saddlers garth with you.", "we moved to [address] with you."),
        ("Thanks to the Youth Justice Service for it all.", "Thanks to the Youth Justice Service for it all."),
        // Slips of the pen
        ("You were so considreate and never hurrried us.", "You were so considreate and never hurrried us."),
        ("We loved talkinng and helpin and playin with it.", "We loved talkinng and helpin and playin with it."),
        ("You saw how denies smiled at the norman house.", "You saw how denies smiled at the [name] house."),
    ]

    @Test(arguments: printed) func `a word stands where its own kind may, and nowhere else`(
        text: String, expected: String
    ) {
        #expect(Specimen.propose(text) == expected)
    }

    @Test func `a text without capitals needs a person only where a word of it might be a name`() {
        #expect(Specimen.redactor.propose("thank you all for the help you gave us").action == .publish)
        #expect(Specimen.redactor.propose("thank you all for the miles you went").action == .queue)
    }

    @Test func `a slip that is a name on the register is not a slip`() {
        let text = "You asked the headdmaster to help us out."
        #expect(Specimen.propose(text) == text)
        let near = Specimen.redactor(knowing: [RegisterName(name: "Headdmaster Zumble", kind: .child)])
        #expect(near.propose(text).redactedText == "You asked the [child] to help us out.")
    }
}
