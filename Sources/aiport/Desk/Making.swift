// 印刷とPDF: papers are made on threads of their own; the desk hears of them by letter.

import Civic
import Delivery
import FrontDesk
import Press

extension DeskWorld {
  /// Makes a product, or puts on record that it is being made.
  func make(_ product: Product) {
    guard let paper = paper(for: product) else {
      return hear(.made(product, .failed("紙面を作れません。もう一度開いてください")))
    }
    if case .bulletinPrint(let number, _) = product {
      // On record before it begins: what may lie on paper can't be taken back.
      guard let recorded = register?.store.printing(number).flatMap(save) else { return }
      if case .failure(let failure) = recorded {
        return hear(.made(product, .failed("印刷していません。\(sentence(for: failure))")))
      }
    }
    let typesetter = typesetter
    let inbox = inbox
    let environment = options.environment.all
    Task.detached {
      let outcome = await paper.outcome(of: product, typesetter, environment)
      inbox.post(.event(.made(product, outcome)))
    }
  }

  /// Looks for printers; the answer comes as an event.
  func askPrinters() {
    let inbox = inbox
    Task.detached {
      let queues = (try? await Printer().queues().get()) ?? []
      let usual = queues.filter(\.isDefault) + queues.filter { !$0.isDefault }
      inbox.post(.event(.printers(usual.map(\.name))))
    }
  }

  private func paper(for product: Product) -> Paper? {
    switch product {
    case .bulletinPDF(let number), .bulletinPrint(let number, _), .bulletinLayout(let number):
      Document.bulletin(number, seeing: view).map {
        Paper(
          document: $0,
          title: "\(view.masters.center.bulletinTitle)-\(number.label)"
        )
      }
    case .groupSheet(let number):
      view.register.groups[number].map { filed in
        let group = PublicGroup(filed, seeing: view.masters)
        return Paper(
          document: Document(group: group, masters: view.masters, on: view.today),
          title: "団体の案内-\(number.label)-\(group.name)"
        )
      }
    }
  }
}

/// A document on its way to becoming a file or a print.
private struct Paper: Sendable {
  var document: Document
  /// The title of its file.
  var title: String

  /// Makes the product; blocks its thread while the typesetter works.
  func outcome(
    of product: Product,
    _ typesetter: Typesetter,
    _ environment: [String: String]
  ) async -> Outcome {
    do {
      if case .bulletinLayout = product {
        return .layout(PageLayout(try typesetter.report(document)))
      }
      let pdf = try typesetter.make(pdf: document)
      let file = try OutputFolder(environment: environment).save(pdf: pdf.bytes, title: title)
      guard let queue = await queue(for: product) else { return .file(file) }
      switch await Printer().print(pdf: file, on: queue, title: title) {
      case .success(let job): return .printed(job.queue)
      case .failure(let error):
        return .failed("\(DeliveryWords.sentence(for: error))　PDFは \(file) にあります")
      }
    } catch {
      return .failed(DeliveryWords.sentence(for: error))
    }
  }

  /// The printer for a product; `nil` where it becomes a file.
  private func queue(for product: Product) async -> String? {
    switch product {
    case .bulletinPrint(_, let queue): queue
    case .groupSheet:
      (try? await Printer().queues().get()).flatMap { queues in
        (queues.first(where: \.isDefault) ?? queues.first)?.name
      }
    case .bulletinPDF, .bulletinLayout: nil
    }
  }
}

extension PageLayout {
  /// The typesetter's report, page by page.
  fileprivate init(_ report: LayoutReport) {
    self.init(
      items: (1...max(1, report.pages)).map { page in
        report.items.filter { $0.firstPage == page }.map(\.item)
      },
      problems: report.problems
    )
  }
}
