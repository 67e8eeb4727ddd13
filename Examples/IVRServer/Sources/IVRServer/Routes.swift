import CallCentre
import Hummingbird
import Logging
import VoiceWebhooks

/// HTTP around the call centre: who may post, how much, and what comes back.
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
    logger.log(level: answer.report.level, answer.report.message, metadata: answer.report.metadata)
    return Response(answer)
  }

  /// A body, or an error that Hummingbird answers with 413: what lies beyond the limit is never held.
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
