// JSON: any bytes as a value, an object, a list, a record, a commit.

import Civic

enum JSONInput {
  static func take(_ bytes: [UInt8]) {
    if let json = try? JSON(parsing: bytes) {
      expect((try? JSON(parsing: json.text)) == json, "what is written is read as the same")
    }
    if let object = try? JSONObject(bytes[...]) {
      for member in object.members {
        expect((try? member.json()) != nil, "a member that was passed over can be read")
      }
    }
    if let list = try? JSONList(bytes[...]) {
      for element in list.elements {
        expect((try? JSON(parsing: element)) != nil, "an element that was passed over can be read")
      }
    }
    record(Group.self, bytes)
    record(Individual.self, bytes)
    record(Notice.self, bytes)
    record(BulletinIssue.self, bytes)
    if let commit = try? Commit(reading: bytes[...]) {
      expect(
        (try? Commit(reading: Array(commit.json.utf8)[...])) == commit,
        "a commit is written and read as the same"
      )
    }
  }

  private static func record<R: Record>(_: R.Type, _ bytes: [UInt8]) {
    guard let filed = try? Filed<R>(reading: bytes[...]) else { return }
    expect(
      (try? Filed<R>(reading: Array(filed.json.utf8)[...])) == filed,
      "a record is written and read as the same"
    )
  }
}
