import CallCentre
import Hummingbird

/// The settings from the environment. Phone numbers have no default, because an example number may belong to somebody.
struct Settings {
  let address: BindAddress
  let secret: Secret?
  let directory: Menu.Directory

  init(_ environment: Environment) throws {
    let port = environment.get("IVR_PORT") == nil ? 8080 : try environment.require("IVR_PORT", as: Int.self)
    address = .hostname(environment.get("IVR_HOST") ?? "127.0.0.1", port: port)
    secret = Secret(environment.get("IVR_SECRET"))
    directory = Menu.Directory(
      callerID: .init(try environment.require("IVR_CALLER_ID")), sales: .init(try environment.require("IVR_SALES")),
      orders: .init(try environment.require("IVR_ORDERS")),
      technical: .init(try environment.require("IVR_TECHNICAL")))
  }
}
