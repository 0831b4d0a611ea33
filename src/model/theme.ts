/** The look of a periodical: one small YAML file under templates/themes. Lengths in millimetres, sizes in points, colours as #rrggbb. */
export interface Theme {
  readonly name: string
  /** In Chinese: 红头, 单色. */
  readonly title: string
  readonly colors: {
    /** Nameplate, section heads, rules. */
    readonly accent: string
    /** The accent on a dark screen. */
    readonly accentDark: string
    /** Shade of table heads. */
    readonly tint: string
    readonly text: string
  }
  readonly nameplate: {
    /** Points of the first lines and of the last, the largest. */
    readonly leadSize: number
    readonly nameSize: number
    /** Weight of the red rule in points. */
    readonly rule: number
  }
  /**
   * The web edition carries the fonts of the build, cut down to its characters (`embedded`: the same
   * look everywhere, about 0.6 MB and half a second more), or uses those of the reader's system
   * (`system`, the default).
   */
  readonly webFonts?: 'embedded' | 'system'
  /** Contents heading: 本期要目 or 目录. */
  readonly contentsTitle: string
}
