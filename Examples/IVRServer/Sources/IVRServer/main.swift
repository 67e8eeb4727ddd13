import CallCentre
import Foundation
import Hummingbird
import Logging

let logger = Logger(label: "ivr")

let settings: Settings
do {
  settings = try Settings(Environment())
} catch {
  let text = (error as? Environment.Error)?.message ?? "\(error)"
  logger.critical("not configured", metadata: ["error": "\(text)"])
  exit(2)
}

let menu = Menu(directory: settings.directory)

// A reply that the platform refuses would end a call. So it is found before there is one.
if let violation = menu.violations.first(where: { $0.severity == .error }) {
  logger.critical("the menu has a reply that the platform refuses", metadata: ["violation": "\(violation)"])
  exit(2)
}
if settings.secret == nil { logger.warning("IVR_SECRET is not set: whoever finds this address can post events to it") }

let routes = Routes(centre: CallCentre(menu: menu), secret: settings.secret, logger: logger)
let application = Application(
  router: routes.router(),
  // A connection that nobody uses any more is closed, or months would pile them up.
  server: .http1(configuration: .init(idleTimeout: .seconds(120))),
  configuration: .init(address: settings.address),
  logger: logger)
try await application.runService()
