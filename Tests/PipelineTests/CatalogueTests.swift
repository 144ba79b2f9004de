import Pipeline
import Testing

@Suite struct CatalogueTests {
    @Test func `a place is asked for by council and edition`() {
        let options = BuildOptions(council: "north", edition: "2021-22")
        #expect(options.asks(forPage: "north/2021-22/summary.html"))
        #expect(!options.asks(forPage: "north/2022-23/summary.html"))
        #expect(!options.asks(forPage: "south/2021-22/summary.html"))
    }
}
