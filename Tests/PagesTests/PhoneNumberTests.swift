import Testing

@testable import Pages

@Suite struct PhoneNumberTests {
    @Test(
        "Digits are grouped as the National Telephone Numbering Plan groups them",
        arguments: [
            ("08000272118", "0800 027 2118"),  // fault D25 of the reference report
            ("08001111", "0800 1111"),
            ("0800123456", "0800 123 456"),
            ("03000610614", "0300 061 0614"),
            ("02476372596", "024 7637 2596"),
            ("02079460123", "020 7946 0123"),
            ("01632960177", "01632 960177"),
            ("01214960123", "0121 496 0123"),
            ("01134960123", "0113 496 0123"),
            ("0169773456", "01697 73456"),
            ("07700900118", "07700 900118"),
            ("999", "999"),
        ])
    func grouping(digits: String, grouped: String) throws {
        let number = try #require(PhoneNumber(digits: digits))
        #expect(number.grouped == grouped)
        #expect(number.callAddress == "tel:\(digits)")
    }

    @Test(
        "What is not a number of the United Kingdom is refused",
        arguments: [
            "", "0800 027 2118", "080002721180", "080002721", "08002", "+448000272118", "998", "12345678901",
            "0600123456", "0800027211x", "٠٨٠٠٠٢٧٢١١٨",
        ])
    func refusal(written: String) {
        #expect(PhoneNumber(digits: written) == nil)
    }

    @Test("Only a mobile number can receive a text message")
    func mobiles() throws {
        #expect(try #require(PhoneNumber(digits: "07700900118")).isMobile)
        #expect(try !#require(PhoneNumber(digits: "08000272118")).isMobile)
    }
}
