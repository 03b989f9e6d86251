// 号の引数: the issue that a bulletin command is about, and what is made of it.

import ArgumentParser
import Civic
import Delivery
import Press

/// The number of an issue, with the options that every command takes.
struct IssueArgument: ParsableArguments {
  @OptionGroup var options: RegisterOption
  @Argument(help: "号の番号（412、第412号、B-000412）") var issue: String

  func filed(_ session: Session) throws -> Filed<BulletinIssue> {
    guard let number = RecordNumber(written: issue, kind: .bulletin),
      let filed = session.register.bulletins[number]
    else { throw Failure(.badInput, "「\(issue)」という号はありません。aiport bulletin list で確かめられます。") }
    guard filed.record.state.isActive else {
      throw Failure(.badInput, BulletinRefusal.cancelled.sentence)
    }
    return filed
  }

  func save(_ result: Result<Change, BulletinRefusal>, _ session: Session) throws {
    switch result {
    case .success(let change): try session.save(Proposal([change]))
    case .failure(let refusal): throw Failure(.badInput, refusal.sentence)
    }
  }

  /// The issue's paper.
  func document(_ session: Session) throws -> Document {
    let document = Document.bulletin(
      try filed(session),
      in: session.register,
      masters: session.masters,
      today: session.clock.now.day
    )
    guard let document else {
      throw Failure(.register, "この号の紙面は新しい版のものです。新しい版の aiport で開いてください。")
    }
    return document
  }

  /// The paper as PDF.
  func paper(_ session: Session) throws -> TypesetPaper {
    let document = try document(session)
    do throws(DeliveryError) {
      return try Typesetter(beside: options.environment.executable).make(pdf: document)
    } catch {
      throw Failure(.outside, DeliveryWords.sentence(for: error))
    }
  }

  /// Saves a paper in the output folder.
  /// - Returns: where it lies.
  func saved(_ paper: TypesetPaper, _ session: Session) throws -> String {
    let title = "\(session.masters.center.bulletinTitle)-\(try filed(session).number.label)"
    do throws(DeliveryError) {
      return try OutputFolder(environment: options.environment.all)
        .save(pdf: paper.bytes, title: title)
    } catch {
      throw Failure(.outside, DeliveryWords.sentence(for: error))
    }
  }
}

/// Finding the printer.
enum Printing {
  /// The default printer, else the first.
  static func usualQueue(_ printer: Printer) throws -> String {
    switch Waiting.result(of: { await printer.queues() }) ?? .failure(.printingNotRunning) {
    case .success(let queues):
      guard let queue = queues.first(where: \.isDefault) ?? queues.first else {
        throw Failure(.outside, DeliveryWords.sentence(for: .noQueue))
      }
      return queue.name
    case .failure(let error): throw Failure(.outside, DeliveryWords.sentence(for: error))
    }
  }
}
