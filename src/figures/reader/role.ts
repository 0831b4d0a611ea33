/** What the words before a number say it is. */
export type Role = GrowthRole | ShareRole | DistanceRole | ContributionRole | DeltaRole | LevelRole

interface Named {
  /** The words that name what the number is of. */
  readonly words: string
  /** The word that the claim begins with; empty where it begins with the number. */
  readonly from: string
}

/** 同比增长11.5%. */
export interface GrowthRole extends Named {
  readonly role: 'growth'
  readonly sign: 1 | -1
  /** 同比, 环比, § for a period that is named; empty where it is not said. */
  readonly basis: string
  /** 两年平均, 年均; empty for a growth over one year. */
  readonly compound: string
}

/** 占全行业收入的22.4%. */
export interface ShareRole extends Named {
  readonly role: 'share'
  /** What it is a share of, in words. */
  readonly base: string
}

/** 高于工业增速1.2个百分点, a difference; 较一季度回落0.9个百分点, a change. */
export interface DistanceRole extends Named {
  readonly role: 'difference' | 'change'
  readonly of: 'growth' | 'share' | 'rate'
  /** What it is compared with, in words; § for a period. */
  readonly reference: string
  readonly sign: 1 | -1
}

/** 拉动增长0.1个百分点, or 对增长的贡献率为59.1%. */
export interface ContributionRole extends Named {
  readonly role: 'contribution'
  readonly by: 'points' | 'rate'
  /** Whose growth it adds to, in words. */
  readonly base: string
  readonly sign: 1 | -1
}

/** 净增180万户. */
export interface DeltaRole extends Named {
  readonly role: 'delta'
  readonly sign: 1 | -1
  readonly basis: string
}

/** 软件业务收入62350亿元. */
export interface LevelRole {
  readonly role: 'level'
  readonly words: string
  /** 增至, 达到: it was reached from another. */
  readonly reached: boolean
}
