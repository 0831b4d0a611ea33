/**
 * What prose cannot tell the checker of figures, told once: `issues/figures.yaml`, and the built-in
 * declarations for common communiqués.
 */
export interface FigureDeclarations {
  /** Names of one indicator; the first stands for all. */
  readonly synonyms: readonly (readonly string[])[]
  /** Words before an indicator that mean the whole of the field and may be left out: 我国, 全行业. */
  readonly carriers: readonly string[]
  readonly partitions: readonly Partition[]
  /** Parts that exclude each other and together do not exceed the whole. */
  readonly inclusions: readonly Inclusion[]
  /** The currency or measure word in which an indicator is always given. */
  readonly units: readonly IndicatorUnit[]
  /** An indicator that is one figure divided by another, in per cent. */
  readonly ratios: readonly RatioDefinition[]
  /** An indicator that is one figure less another: 贸易顺差 = 出口 − 进口. */
  readonly differences: readonly DifferenceDefinition[]
  /** Between what shares of its whole a part has always been. */
  readonly proportions: readonly Proportion[]
}

/** Parts that make up a whole without a rest. */
export interface Partition {
  readonly name: string
  /**
   * `indicator`: the parts are indicators of their own (软件产品收入);
   * `qualifier`: the parts qualify any indicator (东部地区 + 软件业务收入).
   */
  readonly by: 'indicator' | 'qualifier'
  /** Each part with its other names. */
  readonly parts: readonly (readonly string[])[]
  /**
   * The whole. By indicator: its name. By qualifier: the indicators of wholes that are not named as
   * their parts are (第一产业增加值 is a part of 地区生产总值), as pairs.
   */
  readonly totals: readonly { readonly of: string; readonly total: string }[]
  /**
   * `weighted`: growth is nominal, so the whole's growth is the weighted one of its parts;
   * `bounded`: growth is at constant prices, so it only lies between those of the parts.
   */
  readonly growth: 'weighted' | 'bounded'
}

/** Indicators of which each is a part of the whole, so that none may exceed it. */
export interface Inclusion {
  readonly whole: string
  readonly parts: readonly string[]
}

/** The unit that an indicator is told in. */
export interface IndicatorUnit {
  readonly indicator: string
  /** Without its scale: 美元, 家, 件. */
  readonly unit: string
}

/** An indicator that is one indicator by another. */
export interface RatioDefinition {
  readonly name: string
  readonly part: string
  readonly whole: string
}

/** An indicator that is one indicator less another. */
export interface DifferenceDefinition {
  readonly name: string
  readonly minuend: string
  readonly subtrahend: string
}

/** A figure that has always been between two shares of another: a figure far off them has lost a digit or a decimal point. */
export interface Proportion {
  readonly part: string
  readonly whole: string
  /** In per cent of the whole; in 美元 of 元 as printed, where the currencies differ. */
  readonly least: number
  readonly most: number
  /** It holds for the whole country, not for a province. */
  readonly nationwide: boolean
}
