import Checks
import Diagnostics
import Pages
import Quantities
import Site

extension ExpectedChecklist {
    /// An edition's checklist with its entries as places of the site.
    init(_ publication: Publication, _ checklist: Checklist) {
        self.init(
            page: publication.path(of: "meets-the-law").text,
            items: checklist.items.map { item in
                Item(
                    anchor: item.id.text.lowercased(), isBinding: item.proof != .secondary,
                    places: item.places?.map { Place(publication, $0) }, source: item.location)
            })
    }
}

extension ExpectedChecklist.Place {
    fileprivate init(_ publication: Publication, _ place: Checklist.Place) {
        switch place.target {
        case .page(let page, let anchor):
            self.init(
                path: publication.path(of: page).text, anchor: anchor, names: place.names, source: place.location)
        case .figure(let figure):
            self.init(
                path: publication.path(ofFigure: figure).text, anchor: nil, names: place.names, source: place.location)
        }
    }
}

extension Checklist.Item {
    /// Nil where the item does not apply.
    fileprivate var places: [Checklist.Place]? {
        if case .met(let places) = answer { places } else { nil }
    }
}
