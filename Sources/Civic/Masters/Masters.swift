// マスター: the facts that a center edits; code knows their shape, never their content.

/// All masters, the center's own where it has edited them, else the defaults.
public struct Masters: Sendable {
  public var fields: [ActivityField]
  public var wards: [Ward]
  public var districts: [SchoolDistrict]
  public var postalTowns: [PostalTown]
  public var groupKinds: [GroupKind]
  public var slots: [Choice]
  public var reaches: [Choice]
  public var motives: [Choice]
  public var referralPoints: [ReferralPoint]
  public var holidays: [Day: String]
  public var eras: [JapaneseEra]
  public var purposes: [PurposeText]
  /// The staff, as they are chosen at the start of the shift.
  public var staff: [StaffMember]
  public var center: Center

  public init(
    fields: [ActivityField] = [],
    wards: [Ward] = [],
    districts: [SchoolDistrict] = [],
    postalTowns: [PostalTown] = [],
    groupKinds: [GroupKind] = [],
    slots: [Choice] = [],
    reaches: [Choice] = [],
    motives: [Choice] = [],
    referralPoints: [ReferralPoint] = [],
    holidays: [Day: String] = [:],
    eras: [JapaneseEra] = [],
    purposes: [PurposeText] = [],
    staff: [StaffMember] = [],
    center: Center
  ) {
    self.fields = fields
    self.wards = wards
    self.districts = districts
    self.postalTowns = postalTowns
    self.groupKinds = groupKinds
    self.slots = slots
    self.reaches = reaches
    self.motives = motives
    self.referralPoints = referralPoints
    self.holidays = holidays
    self.eras = eras
    self.purposes = purposes
    self.staff = staff
    self.center = center
  }

  /// The whole city, then each ward followed by its 校区.
  public var areaChoices: [Choice] {
    [WholeCity.choice]
      + wards.flatMap { ward in
        [ward.choice] + districts.filter { $0.ward == ward.id }.map(\.choice)
      }
  }

  /// One of ``areaChoices``, or `nil`.
  func area(_ id: String) -> Choice? {
    if id == WholeCity.id { return WholeCity.choice }
    if let ward = wards.first(where: { $0.id == id }) { return ward.choice }
    return districts.first { district in
      district.id == id && wards.contains { $0.id == district.ward }
    }?.choice
  }

  /// The towns that a postal code covers; empty for a code outside the city.
  public func towns(of code: PostalCode) -> [PostalTown] {
    postalTowns.filter { $0.code == code.digits }
  }

  /// The 校区 of the wards in which towns lie, those that are named like a town first.
  ///
  /// They are offered for an address; where the borders run only the desk knows.
  public func districts(near towns: [PostalTown]) -> [SchoolDistrict] {
    let here = districts.filter { district in
      !district.isFormer && towns.contains { $0.ward == district.ward }
    }
    func isNamedLikeTown(_ district: SchoolDistrict) -> Bool {
      towns.contains { district.label.contains($0.town) || $0.town.contains(district.label) }
    }
    return here.filter(isNamedLikeTown) + here.filter { !isNamedLikeTown($0) }
  }

  /// The text of 利用目的 that holds on a day, or `nil` where none is on file.
  public func purpose(on day: Day) -> PurposeText? {
    purposes.filter { $0.from <= day }.max { $0.from < $1.from }
  }

  /// The referral points that hold on a day.
  public func referralPoints(on day: Day) -> [ReferralPoint] {
    referralPoints.filter { $0.from <= day && day <= ($0.until ?? day) }
  }
}
