/** What a chart is drawn of, in units of its drawing; every edition draws these alike. */
export type Mark =
  /** Lines behind the figures, and the line of zero. */
  | {
      readonly type: 'rule'
      readonly role: 'grid' | 'axis'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
    }
  /** A figure as a rectangle; `series` counts from 0. A track is the whole of which a share is part. */
  | {
      readonly type: 'bar' | 'swatch' | 'track'
      readonly series: number
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
  /** Figures joined in order, unbroken. */
  | {
      readonly type: 'line'
      readonly series: number
      readonly points: readonly (readonly [number, number])[]
    }
  | { readonly type: 'point'; readonly series: number; readonly x: number; readonly y: number }
  /** Words at a baseline. */
  | {
      readonly type: 'label'
      readonly role: 'tick' | 'category' | 'value' | 'legend' | 'unit'
      readonly x: number
      readonly y: number
      readonly anchor: 'start' | 'middle' | 'end'
      readonly text: string
      /** The label stands on a bar of this series. */
      readonly on?: number
    }

/** A chart as it is drawn, its origin at the top left. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}
