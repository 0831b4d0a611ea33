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
   * The web edition carries the fonts of the build, cut down to its characters (`embedded`, the
   * default: the same look everywhere, about 0.6 MB), has them in files beside it that a server may
   * let browsers keep (`linked`), or uses those of the reader's system (`system`).
   */
  readonly webFonts?: 'embedded' | 'linked' | 'system'
  /** The text area of the page and its grid, in print and in Word; that of GB/T 9704—2012 (5.2) where absent. */
  readonly page?: {
    /** Margins in millimetres: what is left of A4 is the text area. */
    readonly margins: {
      readonly top: number
      readonly right: number
      readonly bottom: number
      readonly left: number
    }
    /** Points of the body type. */
    readonly size: number
    /** Lines of a page, characters of a line. */
    readonly lines: number
    readonly columns: number
  }
  /** House faces by role, preferred to ours: names of families whose files lie in templates/fonts of the workspace. */
  readonly fonts?: {
    readonly [role in 'fang' | 'kai' | 'hei' | 'biao' | 'head' | 'song']?: string
  }
  /** Contents heading: 本期要目 or 目录. */
  readonly contentsTitle: string
}
