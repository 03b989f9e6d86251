// 日付: any text as a day or an instant that somebody wrote.

import Civic

enum DateInput {
  static func take(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let day = try? Day(written: text, near: Counter.today, eras: Counter.eras) {
      expect((try? Day(iso: day.iso)) == day, "a day that was understood is written and read")
      // Years of an era are written with two digits at most.
      if let era = Counter.eras.era(of: day), era.year(of: day) <= 99 {
        let written = Counter.eras.written(day)
        let again = try? Day(written: written, near: Counter.today, eras: Counter.eras)
        expect(again == day, "a day is understood as the desk itself writes it: \(written)")
      }
    }
    if let day = try? Day(iso: text) { expect(day.iso == text, "an ISO day has one form") }
    if let time = try? Timestamp(iso: text) {
      expect((try? Timestamp(iso: time.iso)) == time, "an instant is written and read")
    }
  }
}
