import ArgumentParser

@main
struct Heard: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heard",
        abstract: "Turns records of complaints, comments and compliments into an annual report that is safe to publish.")
}
