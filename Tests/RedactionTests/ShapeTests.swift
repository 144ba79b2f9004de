import Testing

@testable import Redaction

@Suite struct ShapeTests {
    static let shapes: [(written: String, printed: String)] = [
        ("Mail me at jo.bloggs@example.org please", "Mail me at [email address] please"),
        ("Write to price_penny@mail.example.org, thanks", "Write to [email address], thanks"),
        ("I follow @kwame_cov and I love it", "I follow [online name] and I love it"),
        ("It is all on www.example.com/rosie now", "It is all on [web address] now"),
        ("See https://rosie.example.org/story for more", "See [web address] for more"),
        ("It is on rosie.example.com for all to see", "It is on [web address] for all to see"),
        ("You can ring 07700 900123 any time", "You can ring [telephone number] any time"),
        ("You can ring (0121) 496 0414 any time", "You can ring [telephone number] any time"),
        ("You can ring +44 7700 900 123 any time", "You can ring [telephone number] any time"),
        ("My number 999 140 4481 is on the letter", "My number [NHS number] is on the letter"),
        ("My number 9991404481 is on the letter", "My number [NHS number] is on the letter"),
        ("I sent PW 06 46 83 A by post", "I sent [National Insurance number] by post"),
        ("I sent lh866104c by post", "I sent [National Insurance number] by post"),
        ("She came to CV3 6PF in the snow", "She came to [postcode] in the snow"),
        ("She came to cv36pf in the snow", "She came to [postcode] in the snow"),
        ("My case is #38330 as you know", "My case is [case reference] as you know"),
        ("My case is 20222298 as you know", "My case is [case reference] as you know"),
        ("It was on 21/03/2015 that you came", "It was on [date] that you came"),
        ("It was on 9th of September 2009 that you came", "It was on [date] that you came"),
        ("It was on the twelfth of June that you came", "It was on the [date] that you came"),
        ("It was on June 3rd, 2019 that you came", "It was on [date] that you came"),
        ("We met in June and it was lovely", "We met in June and it was lovely"),
        ("She is only 4 and so happy", "She is only [age] and so happy"),
        ("Our five-year-old loves you all", "Our [age]-year-old loves you all"),
        ("She helped me at aged nine and ten to cope", "She helped me at aged [age] and [age] to cope"),
        ("It was my 18th birthday and you came", "It was my [age] birthday and you came"),
        ("He is in year 7 and doing well", "He is in year [age] and doing well"),
        ("We live at Flat 4, 64 Marlow Street now", "We live at [address] now"),
        ("We live at 14 ashdown close now", "We live at [address] now"),
        ("She goes to St Oswin's Catholic Primary every day", "She goes to [school] every day"),
        ("You were there 24/7 and I give you 10/10", "You were there 24/7 and I give you 10/10"),
        ("You came 3 times in 2 weeks to help", "You came 3 times in 2 weeks to help"),
        ("All 14 of us thank you for it", "All [number] of us thank you for it"),
        ("You have helped us since 2019 with it", "You have helped us since [date] with it"),
    ]

    @Test(arguments: shapes) func `a shape is printed as its role`(shape: (written: String, printed: String)) {
        #expect(Specimen.propose(shape.written) == shape.printed)
    }

    @Test(arguments: [("9991404481", true), ("9434765919", true), ("9434765918", false), ("943476591", false)])
    func `an NHS number is recognised by its check digit`(text: String, isOne: Bool) {
        #expect(Checksum.isNHSNumber(text.utf8.map { $0 - 48 }) == isOne)
    }

    @Test(arguments: [
        ("ab123456c", true), ("ab123456e", false), ("da123456c", false), ("bg123456a", false), ("ao123456a", false),
        ("ab12345c", false),
    ])
    func `a National Insurance number is recognised by its letters`(text: String, isOne: Bool) {
        #expect(Checksum.isNationalInsuranceNumber(text) == isOne)
    }

    @Test(arguments: [
        ("cv36pf", true), ("m11ae", true), ("ec1a1bb", true), ("g6w1sr", true), ("cv3", false), ("333pf", false),
    ])
    func `a postcode is recognised by shape`(text: String, isOne: Bool) { #expect(Checksum.isPostcode(text) == isOne) }
}
