public import Quantities

/// A set of categories that records are counted by, such as the teams of a council.
public struct Dimension: Hashable, Sendable {
    public let name: DimensionName
    /// What a table prints above its first column, such as `Team`.
    public let label: String
    /// In the order in which tables print them. A column of records holds positions in this list.
    public let categories: [Category]
    /// The coarser dimension that every category lies in, such as `service-area` for teams.
    public let within: DimensionName?

    public init(name: DimensionName, label: String, categories: [Category], within: DimensionName? = nil) {
        self.name = name
        self.label = label
        self.categories = categories
        self.within = within
    }

    /// The position of a category, from 0; nil where the dimension has no such category.
    public func index(of id: CategoryID) -> Int? { categories.firstIndex { $0.id == id } }

    public func category(_ id: CategoryID) -> Category? { categories.first { $0.id == id } }
}

/// One category of a dimension.
public struct Category: Hashable, Sendable {
    public let id: CategoryID
    /// What people read, such as `Partly upheld`.
    public let label: String
    /// Whether it means that the answer is not known or was not given, so that tables set it apart.
    public let isUnknown: Bool
    /// The category of the coarser dimension that this one lies in.
    public let within: CategoryID?
    /// Other spellings that an export may use.
    public let aliases: [String]

    public init(
        id: CategoryID, label: String, isUnknown: Bool = false, within: CategoryID? = nil, aliases: [String] = []
    ) {
        self.id = id
        self.label = label
        self.isUnknown = isUnknown
        self.within = within
        self.aliases = aliases
    }
}
