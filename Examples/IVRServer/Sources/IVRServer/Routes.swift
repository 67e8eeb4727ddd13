import CallCentre
import Hummingbird
import Logging
import VoiceWebhooks

/// The HTTP routes of the call centre: checks the secret and the body size, and sends the answer.
struct Routes {
  let centre: CallCentre
  let secret: Secret?
  let logger: Logger

  func router() -> Router<BasicRequestContext> {
    let router = Router()
    for address in Address.allCases {
      router.post("voice/\(address.rawValue)") { request, _ in
        try await respond(to: request, at: address)
      }
    }
    return router
  }

  private func respond(to request: Request, at address: Address) async throws -> Response {
    if let secret, !secret.matches(request.headers[.authorization]) {
      logger.warning("not authorized", metadata: ["address": "\(address.rawValue)"])
      return Response(status: .unauthorized)
    }
    let answer = await centre.answer(try await body(of: request, at: address).readableBytesView, at: address)
    logger.log(level: answer.logLine.level, answer.logLine.message, metadata: answer.logLine.metadata)
    return Response(answer)
  }

  /// Reads a body. If it exceeds the limit, Hummingbird answers 413, and the rest is not stored.
  private func body(of request: Request, at address: Address) async throws -> ByteBuffer {
    do {
      return try await request.body.collect(upTo: DecodeLimits.standard.bodyLength)
    } catch {
      logger.error("body not read", metadata: ["address": "\(address.rawValue)"])
      throw error
    }
  }
}

extension Response {
  init(_ answer: Answer) {
    self.init(
      status: .init(code: answer.status),
      headers: answer.body.isEmpty ? [:] : [.contentType: "application/json"],
      body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}
