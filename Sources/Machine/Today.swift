import Foundation
package import Quantities

extension CalendarDate {
    /// The machine's date in universal time: the one place where the clock is read. No page ever sees it.
    package static var today: CalendarDate {
        CalendarDate(daysSinceEpoch: Int32(Date().timeIntervalSince1970 / 86_400))
    }
}
