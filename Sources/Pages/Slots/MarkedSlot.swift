import Markup

extension Node {
    /// What a slot prints, with the slot's own words in `data-slot`: by it the bytes of a page tell what came
    /// out of the data and the settings from what somebody typed. No reader sees it.
    func marked(as slot: Slot) -> Node {
        switch self {
        case .element(let element) where element.name == "data" || element.name == "time" || element.name == "a":
            .element(
                Element(
                    element.name, element.attributes + [Attribute("data-slot", slot.text)], element.children))
        case .fragment([]), .text(""): self
        default: .html("span", ["data-slot": slot.text], self)
        }
    }
}
