/** A number from the braces of `::figure{…}`, or the figure's own where there is none. */
export function numberSetting(settings: Record<string, string>, name: string, otherwise: number): number {
  const given = Number.parseFloat(settings[name] ?? '')
  return Number.isFinite(given) ? given : otherwise
}

/** One of a few words from the braces of `::figure{…}`. */
export function choiceSetting<T extends string>(
  settings: Record<string, string>,
  name: string,
  choices: readonly [T, ...T[]],
): T {
  return choices.find((choice) => choice === settings[name]) ?? choices[0]
}
