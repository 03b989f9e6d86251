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
      guard let proposal = register?.store.printing(number) else { return }
      save(proposal)
    }
    let (typesetter, inbox, environment) = (typesetter, inbox, options.environment.all)
    Task.detached {
      let outcome = Self.outcome(of: product, paper, typesetter, environment)
      inbox.post(.event(.made(product, outcome)))
    }
  }

  /// Looks for printers; the answer comes as an event.
  func askPrinters() {
    let inbox = inbox
    Task.detached {
      let queues = (try? Printer().queues().get()) ?? []
      let usual = queues.filter(\.isDefault) + queues.filter { !$0.isDefault }
      inbox.post(.event(.printers(usual.map(\.name))))
    }
  }

  /// A document, and the title of its file.
  private struct Paper: Sendable {
    var document: Document
    var title: String
  }

  private func paper(for product: Product) -> Paper? {
    switch product {
    case .bulletinPDF(let number), .bulletinPrint(let number, _), .bulletinLayout(let number):
      Document.bulletin(number, seeing: view).map {
        Paper(
          document: $0, title: "\(view.masters.center.bulletinTitle)-\(number.label)")
      }
    case .groupSheet(let number):
      view.register.groups[number].map { filed in
        let group = PublicGroup(filed, seeing: view.masters)
        return Paper(
          document: Document(group: group, masters: view.masters, on: view.today),
          title: "団体の案内-\(number.label)-\(group.name)")
      }
    }
  }

  private static func outcome(
    of product: Product, _ paper: Paper, _ typesetter: Typesetter, _ environment: [String: String]
  ) -> Outcome {
    do {
      if case .bulletinLayout = product {
        return .layout(PageLayout(try typesetter.report(paper.document)))
      }
      let pdf = try typesetter.make(pdf: paper.document)
      let file = try OutputFolder(environment: environment).save(pdf: pdf.bytes, title: paper.title)
      guard let queue = queue(for: product) else { return .file(file) }
      switch Printer().print(pdf: file, on: queue, title: paper.title) {
      case .success(let job): return .printed(job.queue)
      case .failure(let error):
        return .failed("\(DeliveryWords.sentence(for: error))　PDFは \(file) にあります")
      }
    } catch {
      return .failed(DeliveryWords.sentence(for: error))
    }
  }

  /// The printer for a product; `nil` where it becomes a file.
  private static func queue(for product: Product) -> String? {
    switch product {
    case .bulletinPrint(_, let queue): queue
    case .groupSheet:
      (try? Printer().queues().get()).flatMap { queues in
        (queues.first(where: \.isDefault) ?? queues.first)?.name
      }
    case .bulletinPDF, .bulletinLayout: nil
    }
  }
}

extension PageLayout {
  /// The typesetter's report, page by page.
  fileprivate init(_ report: TypesetReport) {
    self.init(
      items: (1...max(1, report.pages)).map { page in
        report.items.filter { $0.firstPage == page }.map(\.item)
      },
      problems: report.problems)
  }
}
