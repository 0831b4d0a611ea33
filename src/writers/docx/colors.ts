import type { Theme } from '../../model/theme.ts'

/** A colour as Word writes it: six digits, no mark before them. */
export function wordColor(color: string): string {
  return color.replace('#', '').toUpperCase()
}

/**
 * Colours of a chart's series: the accent and a dark grey by turns, each turn lighter, so that
 * neighbours differ in print without colour too.
 */
export function palette(theme: Theme, count: number): string[] {
  const turns = Math.ceil(count / 2)
  return Array.from({ length: count }, (_, index) => {
    const light = turns < 2 ? 0 : (Math.floor(index / 2) / turns) * 0.85
    return mix(index % 2 === 0 ? wordColor(theme.colors.accent) : '7F7F7F', light)
  })
}

/** A colour mixed with white: 0 leaves it, 1 is white. */
function mix(color: string, light: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return channels
    .map((value) =>
      Math.round(value + (255 - value) * light)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
}
