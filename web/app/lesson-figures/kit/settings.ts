/** A figure is drawn on the server as well, from a text that anybody may have written: it must not calculate for minutes. */
const furthest = 20

/**
 * A number from the braces of `::figure{…}`, or the figure's own where there is none; at most twenty times as far from zero
 * as the figure's own, or as 1.
 */
export function numberSetting(settings: Record<string, string>, name: string, otherwise: number): number {
  const given = Number.parseFloat(settings[name] ?? '')
  const most = furthest * Math.max(1, Math.abs(otherwise))
  return Number.isFinite(given) ? Math.min(most, Math.max(-most, given)) : otherwise
}

/** One of a few words from the braces of `::figure{…}`. */
export function choiceSetting<T extends string>(
  settings: Record<string, string>,
  name: string,
  choices: readonly [T, ...T[]],
): T {
  return choices.find((choice) => choice === settings[name]) ?? choices[0]
}
