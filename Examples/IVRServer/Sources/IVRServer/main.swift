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

// The platform ends a call if it rejects a reply. Check all replies before the first call.
if let violation = menu.violations.first(where: { $0.severity == .error }) {
  logger.critical("the platform would reject a reply of the menu", metadata: ["violation": "\(violation)"])
  exit(2)
}
if settings.secret == nil {
  logger.warning("IVR_SECRET is not set: anybody who knows this address can post events to it")
}

let routes = Routes(centre: CallCentre(menu: menu), secret: settings.secret, logger: logger)
let application = Application(
  router: routes.router(),
  // Close idle connections, so that they do not accumulate.
  server: .http1(configuration: .init(idleTimeout: .seconds(120))),
  configuration: .init(address: settings.address),
  logger: logger)
try await application.runService()
